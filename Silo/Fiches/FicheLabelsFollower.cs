using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Triage;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Fiches;

/// <summary>Gives each fiche the labels of its signals, the most frequent first; and so ends its automatic triage.</summary>
public sealed class FicheLabelsFollower(IStoreReader reader, FollowUp followUp) : IFollower
{
    private const int MostLabels = 5;

    /// <inheritdoc/>
    public string Name => "fiche-labels";

    /// <inheritdoc/>
    public async ValueTask HandleAsync(ImmutableArray<RecordedEvent> events, CancellationToken cancellationToken)
    {
        var causes = new Dictionary<CaseId, RecordedEvent>();
        foreach (var recorded in events)
        {
            foreach (var fiche in await ConcernedAsync(recorded, cancellationToken))
            {
                causes[fiche] = recorded;
            }
        }

        foreach (var (fiche, cause) in causes)
        {
            await followUp.SendAsync(fiche, await LabelsOfAsync(fiche, cancellationToken), $"{Name}-{fiche.Key}", cause, cancellationToken);
        }
    }

    private async ValueTask<ImmutableArray<CaseId>> ConcernedAsync(RecordedEvent recorded, CancellationToken cancellationToken) =>
        recorded.Event switch
        {
            SignalBundled or SignalUnbundled => [recorded.Case],
            StepActivated { Kind: StepKind.Triage, By.IsEmpty: true } when recorded.Case.Kind == CaseKind.Fiche => [recorded.Case],
            LabelsConfirmed => await FichesOfAsync(recorded.Case, cancellationToken),
            LabelsSuggested when recorded.Case.Kind == CaseKind.Signal => await FichesOfAsync(recorded.Case, cancellationToken),
            _ => [],
        };

    private async ValueTask<ImmutableArray<CaseId>> FichesOfAsync(CaseId signal, CancellationToken cancellationToken)
    {
        var id = signal.ToString();
        await using var context = reader.Context(ReadScope.Everything);
        var fiches = await context.FicheLinks.Where(link => link.SignalId == id && link.UnlinkedVersion == null)
            .Select(link => link.FicheId).Distinct().ByKeys().ToListAsync(cancellationToken);
        return [.. fiches.Select(CaseId.Of)];
    }

    private async ValueTask<SuggestLabels> LabelsOfAsync(CaseId fiche, CancellationToken cancellationToken)
    {
        var id = fiche.ToString();
        await using var context = reader.Context(ReadScope.Everything);
        var signals = await context.FicheLinks.Where(link => link.FicheId == id && link.UnlinkedVersion == null)
            .Join(context.Signals, link => link.SignalId, signal => signal.CaseId, (link, signal) => signal)
            .ToListAsync(cancellationToken);
        var confirmed = signals.Where(row => row.LabelsConfirmed).ToArray();
        var suggestion = new Suggestion(
            Counted(signals.SelectMany(ThemesOf), ThemeId.Of),
            Counted(signals.SelectMany(GroupsOf), TargetGroupId.Of),
            SuggestionBand.Abstain,
            null,
            Name,
            "1");
        return new SuggestLabels(suggestion)
        {
            ConfirmedThemes = [.. confirmed.SelectMany(row => LabelWords.Themes(row.Themes)).Distinct().OrderBy(theme => theme.Value, StringComparer.Ordinal)],
            ConfirmedTargetGroups = [.. confirmed.SelectMany(row => LabelWords.Groups(row.TargetGroups)).Distinct().OrderBy(group => group.Value, StringComparer.Ordinal)],
        };
    }

    // Until a processor confirmed, the first proposal counts where the giver chose nothing.
    private static IEnumerable<string> ThemesOf(SignalRow row) =>
        Words.Split(row.Themes) is { Length: > 0 } chosen ? chosen : Words.Split(row.SuggestedThemes).Take(1);

    private static IEnumerable<string> GroupsOf(SignalRow row) =>
        Words.Split(row.TargetGroups) is { Length: > 0 } chosen ? chosen : Words.Split(row.SuggestedGroups).Take(1);

    private static ImmutableArray<SuggestedLabel<TId>> Counted<TId>(IEnumerable<string> labels, Func<string, TId> read)
        where TId : struct
    {
        var counts = labels.CountBy(label => label).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        var all = Math.Max(1, counts.Sum(pair => pair.Value));
        return [.. counts.Take(MostLabels).Select(pair => new SuggestedLabel<TId>(read(pair.Key), (double)pair.Value / all, []))];
    }
}
