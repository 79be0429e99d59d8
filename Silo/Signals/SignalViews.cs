using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Fiches;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Silo.Timelines;
using LokaalSignaal.Signals;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Access;
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
    Subjects subjects,
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

    /// <summary>A signal as whoever works with it sees it.</summary>
    internal async ValueTask<SignalView?> ForWorkAsync(
        SignalRow row,
        Actor actor,
        Subject subject,
        SignalReader who,
        ReadScope scope,
        CancellationToken cancellationToken)
    {
        if (await stories.SignalAsync(CaseId.Of(row.CaseId), cancellationToken) is not { } known)
        {
            return null;
        }

        var (state, fiches) = (known.State, await FichesAsync(row, actor, scope, cancellationToken));
        var people = await vault.ResolveAsync(People(state), cancellationToken);
        var story = new Known(known.Story, [.. fiches.Select(fiche => fiche.Story)]);
        var happened = who == SignalReader.Partner ? Timeline.OfSignalForPartner(story.Signal, story.Fiches) : Timeline.OfSignal(story.Signal, story.Fiches);
        return await BareAsync(row, state, who, scope, cancellationToken) with
        {
            GiverName = who == SignalReader.Processor && !state.Anonymous && state.Giver is { } giver ? people.GetValueOrDefault(giver)?.Profile.Name : null,
            Suggestion = state.LabelsConfirmed || who != SignalReader.Processor ? null : await SuggestionAsync(state, scope, cancellationToken),
            Mine = subject.Own,
            HandledBy = who == SignalReader.Processor ? state.HandledBy : null,
            MayHandOver = AccessRules.May(actor, Deed.HandOver, subject),
            MayLabel = AccessRules.May(actor, Deed.LabelSignal, subject),
            MayHandle = AccessRules.May(actor, Deed.HandleSignal, subject),
            MayNote = AccessRules.May(actor, Deed.Note, subject),
            Process = ProcessViews.Of(known, actor, subject, people),
            Timeline = await timelines.ReadAsync(happened, scope, cancellationToken),
            InFiches = await LinksAsync(fiches.Where(fiche => fiche.State.Signals.ContainsKey(state.Id)), scope, cancellationToken),
        };
    }

    private readonly record struct Known(Story Signal, ImmutableArray<Story> Fiches);

    private static IEnumerable<Pseudonym> People(SignalState state) =>
        ProcessViews.People(state).Concat(state is { Anonymous: false, Giver: { } giver } ? [giver] : []);

    private async ValueTask<SignalView> BareAsync(
        SignalRow row,
        SignalState state,
        SignalReader who,
        ReadScope scope,
        CancellationToken cancellationToken)
    {
        var summary = (await summaries.OfAsync([row], _ => who, scope, cancellationToken))[0];
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

    // Of fiches that somebody may not read, nothing is told but what its giver was.
    private async ValueTask<ImmutableArray<KnownCase<Workflows.Fiches.FicheState>>> FichesAsync(
        SignalRow row,
        Actor actor,
        ReadScope scope,
        CancellationToken cancellationToken)
    {
        var fiches = await FichesAsync(row, scope, cancellationToken);
        if (fiches.IsEmpty || actor.Capacity.Owner.Value == row.Municipality)
        {
            return fiches;
        }

        var ids = fiches.Select(fiche => fiche.State.Id.ToString()).ToArray();
        await using var context = reader.Context(ReadScope.Everything);
        var rows = await context.Fiches.Where(fiche => ids.Contains(fiche.CaseId)).ToListAsync(cancellationToken);
        var readable = new HashSet<string>(StringComparer.Ordinal);
        foreach (var fiche in rows)
        {
            if (AccessRules.May(actor, Deed.ReadFiche, await subjects.OfAsync(fiche, actor, cancellationToken)))
            {
                _ = readable.Add(fiche.CaseId);
            }
        }

        return [.. fiches.Where(fiche => readable.Contains(fiche.State.Id.ToString()))];
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
