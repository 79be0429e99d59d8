using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Cases;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Texts;

/// <summary>Sends what is to be erased to its case: there it is decided on, and done before the answer.</summary>
/// <param name="host">Where the cases are.</param>
/// <param name="reader">Where it is known which case a text is of.</param>
public sealed class Erasing(ICaseHost host, IStoreReader reader) : IErasing
{
    /// <inheritdoc/>
    public ValueTask<Answer> ErasePersonAsync(
        PersonId person,
        Actor actor,
        CommandKey key,
        CancellationToken cancellationToken = default) =>
        host.SendAsync(new Dispatch(person.Case, new ErasePerson(), actor, key), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<Answer> MaskTextAsync(
        TextRef text,
        ImmutableArray<TextRange> ranges,
        Actor actor,
        CommandKey key,
        CancellationToken cancellationToken = default) =>
        await CaseOfAsync(text, cancellationToken) is { } id
            ? await host.SendAsync(new Dispatch(id, new MaskText(text, ranges), actor, key), cancellationToken)
            : new Answer.Refused(Refusals.NotFound);

    private async ValueTask<CaseId?> CaseOfAsync(TextRef text, CancellationToken cancellationToken)
    {
        var wanted = text.Value;
        await using var context = reader.Context(ReadScope.Everything);
        var id = await context.Texts.Where(row => row.Ref == wanted).Select(row => row.CaseId).FirstOrDefaultAsync(cancellationToken);
        return id is null ? null : CaseId.Of(id);
    }
}
