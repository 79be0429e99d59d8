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

/// <summary>Sends what is to be erased to the case that decides on it; with its command, every trace goes.</summary>
public sealed class Erasing(ICaseHost host, IStoreReader reader, TextStore texts) : IErasing
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
        CancellationToken cancellationToken = default)
    {
        if (await CaseOfAsync(text, cancellationToken) is not { } id)
        {
            return new Answer.Refused(Refusals.NotFound);
        }

        var body = (await texts.ReadAsync([text], cancellationToken)).GetValueOrDefault(text);
        return body is not null && ranges.Any(range => !IsInside(range, body))
            ? new Answer.Refused(Refusals.OutOfRange("ranges", 0, body.Length))
            : await host.SendAsync(new Dispatch(id, new MaskText(text, ranges), actor, key), cancellationToken);
    }

    private static bool IsInside(TextRange range, string body) =>
        range.Start >= 0 && range.Length > 0 && range.Start <= body.Length - range.Length;

    private async ValueTask<CaseId?> CaseOfAsync(TextRef text, CancellationToken cancellationToken)
    {
        await using var context = reader.Context();
        var id = await context.Texts.Where(row => row.Ref == text.Value).Select(row => row.CaseId).FirstOrDefaultAsync(cancellationToken);
        return id is null ? null : CaseId.Of(id);
    }
}
