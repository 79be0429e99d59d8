using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Fiches;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Silo.Timelines;
using LokaalSignaal.Signals;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Signals;
using LokaalSignaal.Workflows.Timelines;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Signals;

/// <summary>Makes the page of a signal: for its giver, and for those who process it.</summary>
public sealed class SignalViews(
    IStoreReader reader,
    CaseStories stories,
    SignalSummaries summaries,
    TimelineReader timelines,
    TextStore texts,
    FicheTitles titles,
    FollowCodes codes,
    Vault vault)
{
    /// <summary>A signal as its giver sees it.</summary>
    internal async ValueTask<SignalView?> ForGiverAsync(SignalRow row, bool mine, ReadScope scope, CancellationToken cancellationToken)
    {
        if (await stories.SignalAsync(CaseId.Of(row.CaseId), cancellationToken) is not { } known)
        {
            return null;
        }

        var fiches = await FichesAsync(row, scope, cancellationToken);
        var told = Timeline.OfSignalForGiver(known.Story, [.. fiches.Select(fiche => fiche.Story)]);
        return await BareAsync(row, known.State, SignalReader.Giver, scope, cancellationToken) with
        {
            Timeline = await timelines.ReadAsync(told, scope, cancellationToken),
            Mine = mine,
            FollowCode = row.Anonymous ? codes.Of(known.State.Id) : null,
        };
    }

    /// <summary>A signal as a processor sees it.</summary>
    internal async ValueTask<SignalView?> ForProcessorAsync(
        SignalRow row,
        Actor actor,
        bool mine,
        ReadScope scope,
        CancellationToken cancellationToken)
    {
        if (await stories.SignalAsync(CaseId.Of(row.CaseId), cancellationToken) is not { } known)
        {
            return null;
        }

        var (state, fiches) = (known.State, await FichesAsync(row, scope, cancellationToken));
        var people = await vault.ResolveAsync(People(state), cancellationToken);
        var happened = Timeline.OfSignal(known.Story, [.. fiches.Select(fiche => fiche.Story)]);
        return await BareAsync(row, state, SignalReader.Processor, scope, cancellationToken) with
        {
            GiverName = !state.Anonymous && state.Giver is { } giver ? people.GetValueOrDefault(giver)?.Profile.Name : null,
            Suggestion = state.LabelsConfirmed ? null : await SuggestionAsync(state, scope, cancellationToken),
            Mine = mine,
            Process = ProcessViews.Of(known, actor, people),
            Timeline = await timelines.ReadAsync(happened, scope, cancellationToken),
            InFiches = await LinksAsync(fiches.Where(fiche => fiche.State.Signals.ContainsKey(state.Id)), scope, cancellationToken),
        };
    }

    private static IEnumerable<Pseudonym> People(SignalState state) =>
        ProcessViews.People(state).Concat(state is { Anonymous: false, Giver: { } giver } ? [giver] : []);

    private async ValueTask<SignalView> BareAsync(
        SignalRow row,
        SignalState state,
        SignalReader who,
        ReadScope scope,
        CancellationToken cancellationToken)
    {
        var summary = (await summaries.OfAsync([row], who, scope, cancellationToken))[0];
        var bodies = await texts.ReadAsync(new[] { state.Tried, state.Idea }.OfType<TextRef>(), scope, cancellationToken);
        return new SignalView(summary, state.Text)
        {
            People = state.People,
            Since = state.Since,
            Tried = state.Tried is { } tried ? bodies.GetValueOrDefault(tried) : null,
            Idea = state.Idea is { } idea ? bodies.GetValueOrDefault(idea) : null,
            AreaId = state.Area,
            TriedId = state.Tried,
            IdeaId = state.Idea,
            Anonymous = state.Anonymous,
            Helped = state.Helped,
        };
    }

    // Those that it was in before too: what they told stays.
    private async ValueTask<ImmutableArray<KnownCase<Workflows.Fiches.FicheState>>> FichesAsync(
        SignalRow row,
        ReadScope scope,
        CancellationToken cancellationToken)
    {
        await using var context = reader.Context(scope);
        var ids = await context.FicheLinks.Where(link => link.SignalId == row.CaseId)
            .Select(link => link.FicheId).Distinct().ByKeys().ToListAsync(cancellationToken);
        var fiches = ImmutableArray.CreateBuilder<KnownCase<Workflows.Fiches.FicheState>>(ids.Count);
        foreach (var id in ids)
        {
            if (await stories.FicheAsync(CaseId.Of(id), cancellationToken) is { } fiche)
            {
                fiches.Add(fiche);
            }
        }

        return fiches.ToImmutable();
    }

    private async ValueTask<ImmutableArray<FicheLink>> LinksAsync(
        IEnumerable<KnownCase<Workflows.Fiches.FicheState>> fiches,
        ReadScope scope,
        CancellationToken cancellationToken)
    {
        var states = fiches.Select(fiche => fiche.State).ToArray();
        var known = await titles.ReadAsync(states.Select(state => state.Id), scope, cancellationToken);
        return [.. states.Select(state => new FicheLink(state.Id, known.GetValueOrDefault(state.Id), state.Status))];
    }

    private async ValueTask<Suggestion?> SuggestionAsync(SignalState state, ReadScope scope, CancellationToken cancellationToken) =>
        state.Evidence is { } evidence && (await texts.ReadAsync([evidence], scope, cancellationToken)).GetValueOrDefault(evidence) is { } json
            ? Read(json)
            : null;

    // The words of a proposal are gone where its text was masked; then there is none.
    private static Suggestion? Read(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<Suggestion>(json, JsonSerializerOptions.Web);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
