using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Organisations;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Signals;
using LokaalSignaal.Texts;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Signals;

/// <summary>Makes what lists show of rows, with a handful of queries for all of them together.</summary>
public sealed class SignalSummaries(IStoreReader reader, TextStore texts, OwnerNames names, StepTitles steps)
{
    internal async ValueTask<ImmutableArray<SignalSummary>> OfAsync(
        IReadOnlyCollection<SignalRow> rows,
        Func<SignalRow, SignalReader> who,
        ReadScope scope,
        CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var parts = new Parts(
            await texts.ReadAsync(References(rows), scope, cancellationToken),
            await names.ReadAsync(rows.Where(row => NamesHouse(who(row))).Select(row => row.Organisation), cancellationToken),
            await FichesAsync(rows, scope, cancellationToken),
            await TitlesAsync(rows));
        return [.. rows.Select(row => Summary(row, who(row), parts))];
    }

    private static IEnumerable<TextRef> References(IEnumerable<SignalRow> rows) =>
        rows.SelectMany(row => new[] { row.TextRef, row.AreaRef }).Select(Reference).OfType<TextRef>();

    private static TextRef? Reference(string? text) => TextRef.TryRead(text, out var reference) ? reference : null;

    private async ValueTask<Dictionary<string, int>> FichesAsync(
        IEnumerable<SignalRow> rows,
        ReadScope scope,
        CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.CaseId).ToArray();
        await using var context = reader.Context(scope);
        return await context.FicheLinks
            .Where(link => ids.Contains(link.SignalId) && link.UnlinkedVersion == null)
            .GroupBy(link => link.SignalId)
            .Select(group => new { group.Key, Count = group.Select(link => link.FicheId).Distinct().Count() })
            .ByKeys()
            .ToDictionaryAsync(group => group.Key, group => group.Count, cancellationToken);
    }

    private async ValueTask<Dictionary<string, StepNames>> TitlesAsync(IEnumerable<SignalRow> rows)
    {
        var titles = new Dictionary<string, StepNames>(StringComparer.Ordinal);
        foreach (var municipality in rows.Select(row => row.Municipality).Distinct())
        {
            titles[municipality] = await steps.OfAsync(OwnerId.Of(municipality), CaseKind.Signal);
        }

        return titles;
    }

    private static SignalSummary Summary(SignalRow row, SignalReader who, Parts parts) => new()
    {
        Id = CaseId.Of(row.CaseId),
        Text = parts.Text(row.TextRef),
        At = row.At,
        Status = Words.Read<CaseStatus>(row.Status),
        Themes = LabelWords.Themes(row.Themes),
        TargetGroups = LabelWords.Groups(row.TargetGroups),
        SuggestedThemes = Proposes(row, who) ? LabelWords.Themes(row.SuggestedThemes) : [],
        SuggestedTargetGroups = Proposes(row, who) ? LabelWords.Groups(row.SuggestedGroups) : [],
        LabelsConfirmed = row.LabelsConfirmed,
        Nature = Words.Read<Nature>(row.Nature),
        Area = parts.Text(row.AreaRef),
        Organisation = NamesHouse(who) && row.Organisation is { } organisation ? OwnerId.Of(organisation) : null,
        OrganisationName = NamesHouse(who) && row.Organisation is { } named ? parts.Names.GetValueOrDefault(named) : null,
        Steps = parts.Steps(row, who),
        Due = who is SignalReader.Processor or SignalReader.Partner ? row.Due : null,
        FicheCount = who == SignalReader.Partner ? 0 : parts.Fiches.GetValueOrDefault(row.CaseId),
        Version = row.Version,
    };

    private static bool NamesHouse(SignalReader who) => who is SignalReader.Giver or SignalReader.Processor;

    private static bool Proposes(SignalRow row, SignalReader who) => who == SignalReader.Processor && !row.LabelsConfirmed;

    private sealed record Parts(
        ImmutableDictionary<TextRef, string> Texts,
        ImmutableDictionary<string, string> Names,
        Dictionary<string, int> Fiches,
        Dictionary<string, StepNames> Titles)
    {
        public string? Text(string? reference) => Reference(reference) is { } known ? Texts.GetValueOrDefault(known) : null;

        public ImmutableArray<LocalText> Steps(SignalRow row, SignalReader who) => who == SignalReader.Giver
            ? Titles[row.Municipality].ReadForGiver(row.Steps)
            : Titles[row.Municipality].Read(row.Steps);
    }
}
