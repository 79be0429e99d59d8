using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.People;
using LokaalSignaal.Processes;
using LokaalSignaal.Sharing;

namespace LokaalSignaal.Portal.Work.Fiches;

/// <summary>
/// One fiche: where it stands, what waits, its signals, and all that a processor does with it. What somebody else
/// changes appears at once; what is being typed stays.
/// </summary>
/// <param name="fiches">Reads fiches.</param>
/// <param name="people">Reads colleagues.</param>
/// <param name="shares">Reads what other municipalities share.</param>
public sealed partial class FichePage(IFicheQueries fiches, IPeopleQueries people, IShareQueries shares) : FicheCasePage(fiches, people)
{
    private const int ShownNotes = 5;

    private ImmutableArray<ShareView> beside = [];

    /// <inheritdoc/>
    protected override bool OpensToPartners => true;

    /// <inheritdoc/>
    protected override string DoneWords => Work["Done"];

    /// <inheritdoc/>
    protected override bool NamesColleagues => true;

    /// <inheritdoc/>
    protected override async Task BeginAsync()
    {
        await base.BeginAsync();
        beside = Fiche is { MayProcess: true } ? await shares.BesideAsync(Fiche.Id, Reader) : [];
    }

    private ImmutableArray<TimelineItem> Notes =>
        [.. Fiche!.Timeline.Where(item => item.Kind == TimelineKind.Note).Reverse().Take(ShownNotes)];

    private string Lead => Fiche!.Process.Active.Where(step => step.Kind != StepKind.Join).ToList() switch
    {
        [] => T[$"Lead.{Fiche.Status}"],
        [{ AssigneeName: { } name, Due: { } due } step] => T["Lead.Who.Due", step.Title.In(Language), name, Days.Day(due)],
        [{ AssigneeName: { } name } step] => T["Lead.Who", step.Title.In(Language), name],
        [{ Due: { } due } step] => T["Lead.Due", step.Title.In(Language), Days.Day(due)],
        [var step] => T["Lead.One", step.Title.In(Language)],
        var steps => T["Lead.Some", steps.Count, string.Join(", ", steps.Select(step => step.Title.In(Language)))],
    };
}
