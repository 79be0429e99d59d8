using LokaalSignaal.Fiches;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Work.Fiches;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Portal.Work.Decisions;

/// <summary>A fiche on one page, for who decides: what is going on, how big it is, what was found, and the decision.</summary>
/// <param name="fiches">Reads fiches.</param>
/// <param name="people">Reads colleagues.</param>
public sealed partial class DecisionPage(IFicheQueries fiches, IPeopleQueries people) : FicheCasePage(fiches, people)
{
    // What stands in full on the page, and what opens below it.
    private const int Quoted = 2;
    private const int MostQuoted = 50;

    /// <inheritdoc/>
    protected override string DoneWords => T["Decided"];

    /// <inheritdoc/>
    protected override bool NamesColleagues => Fiche!.Process.Active.Any(step => step.Fields.Any(asked => asked.Type == FieldType.People));

    private string Behind
    {
        get
        {
            var days = Fiche!.Signals.Select(bundled => bundled.Signal.At).Order().ToList();
            var behind = (Fiche.SignalCount == 1 ? Work["Signals.One"].Value : Work["Signals.Some", Fiche.SignalCount].Value) + " "
                + (Fiche.IndependentOrganisations == 1 ? Work["Organisations.One"].Value : Work["Organisations.Some", Fiche.IndependentOrganisations].Value);
            return days is [var first, .., var last] && Days.Day(first) != Days.Day(last) ? T["Between", behind, Days.Day(first), Days.Day(last)] : behind + ".";
        }
    }
}
