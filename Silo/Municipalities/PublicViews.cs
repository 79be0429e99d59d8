using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Fiches;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Organisations;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Silo.Timelines;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Municipalities;
using LokaalSignaal.Workflows.Processes;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Municipalities;

/// <summary>What anyone may see of a municipality.</summary>
public sealed class PublicViews(
    IStoreReader reader,
    PublicFigures figures,
    FicheSummaries summaries,
    CaseStories stories,
    OwnerNames names,
    TextStore texts,
    BrusselsTime time)
{
    private const int MostFiches = 50;

    /// <summary>The public view; counts under the threshold aren't there, nor what would betray them.</summary>
    public async ValueTask<PublicView> OfAsync(MunicipalityView municipality, CancellationToken cancellationToken = default)
    {
        await using var context = reader.Context(ReadScope.Published);
        var owner = municipality.Id.Value;
        var partners = await PartnersAsync(owner, cancellationToken);
        var named = await names.ReadAsync(partners, cancellationToken);
        var counted = await figures.OfAsync(municipality.Id, cancellationToken);
        var (threshold, total) = (municipality.Details.Threshold, Suppression.Shown(counted.Signals, municipality.Details.Threshold));
        return new PublicView(
            municipality,
            total,
            partners.Count,
            Suppression.Part(counted.Answered, total, threshold),
            Suppression.Themes(counted.ByTheme, threshold),
            await FichesAsync(context, owner, cancellationToken),
            [.. named.Values.Order(MunicipalityViews.ByName)]);
    }

    // Who takes part anyone may know; what was agreed with them is behind the fence.
    private async ValueTask<List<string>> PartnersAsync(string municipality, CancellationToken cancellationToken)
    {
        await using var context = reader.Context(ReadScope.Of(OwnerId.Of(municipality)));
        return await TakingPart.On(context, time.Today).Where(row => row.Municipality == municipality)
            .Select(row => row.Organisation).ToListAsync(cancellationToken);
    }

    private async ValueTask<ImmutableArray<PublicFiche>> FichesAsync(StoreContext context, string owner, CancellationToken cancellationToken)
    {
        var rows = await context.Fiches.Where(row => row.Municipality == owner && row.Published)
            .OrderByDescending(row => row.OpenedAt).ThenByDescending(row => row.CaseId).Take(MostFiches).ToListAsync(cancellationToken);
        var shown = await summaries.OfAsync(rows, ReadScope.Published, cancellationToken);
        var told = await texts.ReadAsync(rows.Select(Summary).OfType<TextRef>(), ReadScope.Published, cancellationToken);
        var fiches = ImmutableArray.CreateBuilder<PublicFiche>(rows.Count);
        foreach (var (row, summary) in rows.Zip(shown))
        {
            // Without its title there is nothing to show.
            if (summary.Title is { } title)
            {
                var text = Summary(row) is { } reference ? told.GetValueOrDefault(reference) : summary.Description;
                var closed = summary.Status != CaseStatus.Open;
                fiches.Add(new PublicFiche(
                    summary.Id, title, text, closed ? [] : summary.Steps, closed, summary.At, await StripAsync(summary.Id, cancellationToken)));
            }
        }

        return fiches.ToImmutable();
    }

    private static TextRef? Summary(FicheRow row) => TextRef.TryRead(row.SummaryRef, out var reference) ? reference : null;

    private async ValueTask<ImmutableArray<LokaalSignaal.Processes.StripStep>> StripAsync(CaseId fiche, CancellationToken cancellationToken) =>
        await stories.FicheAsync(fiche, cancellationToken) is { State.Process: { } process, Definition.Definition: { } definition }
            ? [.. StripOf.Case(process, definition).Select(step => step with { Due = null })]
            : [];
}
