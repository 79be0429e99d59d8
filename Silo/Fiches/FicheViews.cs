using System.Collections.Immutable;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Signals;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Silo.Timelines;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Fiches;
using LokaalSignaal.Workflows.Timelines;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Fiches;

/// <summary>Makes the page of a fiche: for those who process it, and for the mandatary.</summary>
public sealed class FicheViews(
    IStoreReader reader,
    CaseStories stories,
    FicheSummaries summaries,
    SignalSummaries signals,
    TimelineReader timelines,
    AnswerReader answers,
    TextStore texts,
    Subjects subjects,
    Vault vault)
{
    // Every signal of the largest fiche.
    private const int AtOnce = 500;

    internal async ValueTask<FicheView?> OfAsync(FicheRow row, Actor actor, ReadScope scope, CancellationToken cancellationToken)
    {
        if (await stories.FicheAsync(CaseId.Of(row.CaseId), cancellationToken) is not { } known)
        {
            return null;
        }

        var people = await vault.ResolveAsync(ProcessViews.People(known.State), cancellationToken);
        var subject = await subjects.OfAsync(row, actor, cancellationToken);
        var happened = AccessRules.May(actor, Deed.Note, subject) ? Timeline.OfFiche(known.Story) : Timeline.OfFicheForMandatary(known.Story);
        var summary = (await summaries.OfAsync([row], scope, cancellationToken))[0];
        return new FicheView(summary, known.State.Title, ProcessViews.Of(known, actor, subject, people)!)
        {
            DescriptionId = known.State.Description,
            MayProcess = AccessRules.May(actor, Deed.ProcessFiche, subject),
            MayNote = AccessRules.May(actor, Deed.Note, subject),
            MayTell = AccessRules.May(actor, Deed.TellGivers, subject),
            Signals = await SignalsAsync(known, actor, scope, cancellationToken),
            Answers = await answers.ReadAsync(known.State.Process, known.Definition?.Definition, scope, cancellationToken),
            Timeline = await timelines.ReadAsync(happened, scope, cancellationToken),
            PublicSummary = known.State.Summary is { } told
                ? (await texts.ReadAsync([told], scope, cancellationToken)).GetValueOrDefault(told)
                : null,
        };
    }

    private async ValueTask<ImmutableArray<BundledSignal>> SignalsAsync(
        KnownCase<FicheState> known,
        Actor actor,
        ReadScope scope,
        CancellationToken cancellationToken)
    {
        var shown = await SummariesAsync(known.State, actor, scope, cancellationToken);
        var reasons = known.Story.Events.Select(recorded => recorded.Event).OfType<SignalBundled>()
            .GroupBy(bundled => bundled.Signal).ToDictionary(group => group.Key, group => group.Last().Reason);
        var bodies = await texts.ReadAsync(reasons.Values.OfType<TextRef>(), scope, cancellationToken);
        return
        [
            .. known.State.Signals
                .OrderByDescending(link => link.Value.Version)
                .Where(link => shown.ContainsKey(link.Key))
                .Select(link => new BundledSignal(
                    shown[link.Key],
                    link.Value.At,
                    reasons.GetValueOrDefault(link.Key) is { } reason ? bodies.GetValueOrDefault(reason) : null)),
        ];
    }

    private async ValueTask<Dictionary<CaseId, LokaalSignaal.Signals.SignalSummary>> SummariesAsync(
        FicheState state,
        Actor actor,
        ReadScope scope,
        CancellationToken cancellationToken)
    {
        var shown = new Dictionary<CaseId, LokaalSignaal.Signals.SignalSummary>();
        await using var context = reader.Context(scope);
        foreach (var ids in state.Signals.Keys.Select(id => id.ToString()).Chunk(AtOnce))
        {
            var rows = await context.Signals.Where(row => ids.Contains(row.CaseId)).ToListAsync(cancellationToken);
            var known = await subjects.OfAsync(rows, actor, cancellationToken);
            var readable = rows.Where(row => WhoReads(actor, known[row.CaseId]) is not null).ToArray();
            foreach (var summary in await signals.OfAsync(readable, row => WhoReads(actor, known[row.CaseId])!.Value, scope, cancellationToken))
            {
                shown[summary.Id] = summary;
            }
        }

        return shown;
    }

    // With a fiche that was put to them, the alderman reads what was noticed. Of the others each reads what they may.
    private static SignalReader? WhoReads(Actor actor, Subject signal) => actor.Is(Role.Mandatary, signal.Owner)
        ? SignalReader.Mandatary
        : SignalReading.Of(actor, signal);
}
