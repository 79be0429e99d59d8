using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.Work.Fiches;

/// <summary>The fiches of a municipality. Nothing moves here, so it needs no circuit; a line tells of changes.</summary>
/// <param name="fiches">Reads fiches.</param>
/// <param name="municipalities">Reads the process, for its steps.</param>
public sealed partial class FichesPage(IFicheQueries fiches, IMunicipalityQueries municipalities)
{
    private static readonly ListOrder[] Orders = [ListOrder.Due, ListOrder.Newest, ListOrder.Oldest];

    private readonly Dictionary<FicheTab, int> tabs = [];
    private FicheAddress address = new();
    private PageOf<FicheSummary> page = new([], null);
    private ImmutableArray<Step> steps = [];
    private int total;

    private int FirstRow => ((address.Stretch - 1) * Paging.Usual) + 1;

    private string CountSentence => T[(address.IsNarrowed, total) switch
    {
        (true, 1) => "Count.Narrowed.One",
        (true, _) => "Count.Narrowed",
        (_, 1) => $"Count.{address.Tab}.One",
        _ => $"Count.{address.Tab}",
    }, total];

    // Steps are given to a municipality's own people.
    private IEnumerable<FicheTab> Tabs => Enum.GetValues<FicheTab>().Where(tab => !IsPartner || tab != FicheTab.Mine);

    private string Title => IsPartner ? Partner["Fiches.Title"] : T["Title"];

    /// <inheritdoc/>
    protected override bool OpensToPartners => true;

    /// <inheritdoc/>
    protected override async Task BeginAsync()
    {
        address = FicheAddress.Of(Navigation.Uri);
        var filter = address.Filter(Place);
        page = await fiches.ListAsync(filter, new Paging(Paging.Usual, address.After), Reader);
        total = await fiches.CountAsync(filter, Reader);
        foreach (var tab in Tabs.Where(tab => tab != FicheTab.Closed))
        {
            tabs[tab] = await fiches.CountAsync(new FicheAddress { Tab = tab }.Filter(Place), Reader);
        }

        var processes = Place is { } place ? await municipalities.ProcessesAsync(place, CaseKind.Fiche, Reader) : null;
        steps = [.. (processes?.Current.Steps ?? []).Where(step => !step.PassesByItself() && step.Kind != StepKind.Join)];
    }
}
