using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Workflows.Fiches;

namespace LokaalSignaal.Silo.Fiches;

/// <summary>The rows of a fiche, its links among them.</summary>
public sealed class FicheReadModel : IReadModel<FicheState>
{
    /// <inheritdoc/>
    public ImmutableArray<Row> Rows(FicheState before, FicheState after, ImmutableArray<CaseEvent> events)
    {
        var rows = ImmutableArray.CreateBuilder<Row>();
        if (after.Exists && before.Version != after.Version)
        {
            rows.Add(RowOf(after));
        }

        rows.AddRange(Links(before, after, events));
        if (!Labels(before).SequenceEqual(Labels(after)))
        {
            rows.Add(LabelRowsOf.Case(after, Labels(after)));
        }

        if (StepRowsOf.Changed(before, after))
        {
            rows.Add(StepRowsOf.Case(after));
        }

        return rows.ToImmutable();
    }

    private static IEnumerable<(string Axis, string Label)> Labels(FicheState state) =>
        LabelRowsOf.Pairs([.. state.Themes.Union(state.ConfirmedThemes)], [.. state.TargetGroups.Union(state.ConfirmedTargetGroups)]);

    private static IEnumerable<LinkRow> Links(FicheState before, FicheState after, ImmutableArray<CaseEvent> events)
    {
        var version = before.Version;
        var links = before.Signals;
        foreach (var happened in events)
        {
            version++;
            if (happened is SignalBundled bundled)
            {
                var link = new BundledLink(bundled.Organisation, version, after.ChangedAt);
                links = links.SetItem(bundled.Signal, link);
                yield return LinkOf(after.Id, bundled.Signal, link, null);
            }
            else if (happened is SignalUnbundled unbundled && links.TryGetValue(unbundled.Signal, out var link))
            {
                links = links.Remove(unbundled.Signal);
                yield return LinkOf(after.Id, unbundled.Signal, link, version);
            }
        }
    }

    private static LinkRow LinkOf(CaseId fiche, CaseId signal, BundledLink link, long? unlinked) => new()
    {
        FicheId = fiche.ToString(),
        SignalId = signal.ToString(),
        LinkedVersion = link.Version,
        UnlinkedVersion = unlinked,
        Organisation = link.Organisation.Value,
        At = link.At,
    };

    private static FicheRow RowOf(FicheState state) => new()
    {
        CaseId = state.Id.ToString(),
        Municipality = state.Id.Owner.Value,
        Reference = state.Id.Reference,
        Status = Words.Of(state.Status),
        TitleRef = state.Title.Value,
        DescriptionRef = state.Description?.Value,
        SummaryRef = state.Summary?.Value,
        OpenedAt = state.BeganAt,
        ChangedAt = state.ChangedAt,
        Signals = state.Signals.Count,
        Organisations = state.IndependentOrganisations,
        Themes = Words.Delimited(state.Themes),
        TargetGroups = Words.Delimited(state.TargetGroups),
        AccessThemes = Words.Delimited(state.AccessThemes),
        AccessGroups = Words.Delimited(state.AccessTargetGroups),
        Published = state.Published,
        PutToMandatary = state.PutToMandatary,
        Steps = StepRowsOf.Delimited(state),
        Due = StepRowsOf.Due(state),
        Version = state.Version,
    };
}
