using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Cases;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Texts;

/// <summary>
/// What an accepted command erases is erased before its event is written: after a crash between the two the command
/// comes again and erases nothing more, whereas an event without the erasing would say what isn't so.
/// </summary>
/// <param name="erasure">Erases.</param>
/// <param name="journal">Where a case tells which texts quote it.</param>
/// <param name="reader">The store.</param>
public sealed class ErasingDeeds(Erasure erasure, IJournal journal, IStoreReader reader)
{
    /// <summary>Does what a command that was decided on erases; most erase nothing.</summary>
    /// <returns>Why not: the text isn't one of this case.</returns>
    public async ValueTask<Refusal?> DoAsync(CaseId id, Command command)
    {
        switch (command)
        {
            case MaskText mask:
                return await MaskAsync(id, mask);
            case ErasePerson:
                await erasure.ErasePersonAsync(PersonId.Of(id));
                return null;
            case RemoveAgreement remove:
                await RemoveAsync(id, remove);
                return null;
            default:
                return null;
        }
    }

    private async ValueTask RemoveAsync(CaseId id, RemoveAgreement remove)
    {
        var history = await journal.ReadAsync(id, fromStart: true);
        var filed = history.Events.Select(recorded => recorded.Event).OfType<AgreementFiled>().First(one => one.Number == remove.Number);
        await erasure.EraseAsync(filed.Document, filed.FileName);
    }

    private async ValueTask<Refusal?> MaskAsync(CaseId id, MaskText mask)
    {
        if (!await IsOfAsync(mask.Text, id))
        {
            return Refusals.NotFound;
        }

        var history = await journal.ReadAsync(id, fromStart: true);
        ImmutableArray<CaseEvent> events = [.. history.Events.Select(recorded => recorded.Event)];
        var quoting = events.OfType<LabelsSuggested>().Select(suggested => suggested.Evidence);
        await erasure.MaskAsync(mask.Text, mask.Ranges, [.. quoting, .. Earlier(events, mask.Text)]);
        return null;
    }

    // What a fiche's title and description were before they were changed is read by nobody any more, and may say the same.
    private static IEnumerable<TextRef> Earlier(ImmutableArray<CaseEvent> events, TextRef masked)
    {
        TextRef[][] described = [.. events.Select(DescribedBy).OfType<TextRef[]>()];
        return described.Any(texts => texts.Contains(masked))
            ? described[..^1].SelectMany(texts => texts).Except([.. described[^1], masked])
            : [];
    }

    private static TextRef[]? DescribedBy(CaseEvent happened) => happened switch
    {
        FicheOpened opened => [.. new[] { opened.Title, opened.Description }.OfType<TextRef>()],
        FicheDescribed changed => [.. new[] { changed.Title, changed.Description }.OfType<TextRef>()],
        _ => null,
    };

    private async ValueTask<bool> IsOfAsync(TextRef text, CaseId id)
    {
        var (wanted, owner) = (text.Value, id.ToString());
        await using var context = reader.Context(ReadScope.Everything);
        return await context.Texts.AnyAsync(row => row.Ref == wanted && row.CaseId == owner);
    }
}
