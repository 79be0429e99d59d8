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

/// <summary>
/// Erases what somebody may erase: the case decides and tells so in an event, then every trace goes. A command that was
/// interrupted in between is sent again with its key, and ends it.
/// </summary>
public sealed class Erasing(ICaseHost host, Erasure erasure, IStoreReader reader, TextStore texts) : IErasing
{
    /// <inheritdoc/>
    public async ValueTask<Answer> ErasePersonAsync(
        PersonId person,
        Actor actor,
        CommandKey key,
        CancellationToken cancellationToken = default)
    {
        var answer = await host.SendAsync(new Dispatch(person.Case, new ErasePerson(), actor, key), cancellationToken);
        if (answer is Answer.Accepted)
        {
            await erasure.ErasePersonAsync(person);
        }

        return answer;
    }

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
        if (body is not null && ranges.Any(range => !IsInside(range, body)))
        {
            return new Answer.Refused(Refusals.OutOfRange("ranges", 0, body.Length));
        }

        var answer = await host.SendAsync(new Dispatch(id, new MaskText(text, ranges), actor, key), cancellationToken);
        if (answer is Answer.Accepted)
        {
            await erasure.MaskAsync(text, ranges, await QuotingAsync(id, cancellationToken));
        }

        return answer;
    }

    private static bool IsInside(TextRange range, string body) =>
        range.Start >= 0 && range.Length > 0 && range.Start <= body.Length - range.Length;

    private async ValueTask<CaseId?> CaseOfAsync(TextRef text, CancellationToken cancellationToken)
    {
        await using var context = reader.Context();
        var id = await context.Texts.Where(row => row.Ref == text.Value).Select(row => row.CaseId).FirstOrDefaultAsync(cancellationToken);
        return id is null ? null : CaseId.Of(id);
    }

    // The words that led triage to its labels stand in its proposal too.
    private async ValueTask<ImmutableArray<TextRef>> QuotingAsync(CaseId id, CancellationToken cancellationToken)
    {
        var of = id.ToString();
        await using var context = reader.Context();
        var events = await context.Events.Where(row => row.CaseId == of && row.Type == nameof(LokaalSignaal.Signals.LabelsSuggested))
            .Select(row => row.Body).ToListAsync(cancellationToken);
        return [.. events.Select(body => System.Text.Json.JsonDocument.Parse(body).RootElement.GetProperty("evidence").GetString())
            .Select(value => TextRef.TryRead(value, out var reference) ? reference : default)];
    }
}
