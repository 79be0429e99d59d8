using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.Work.Inbox;

/// <summary>Bundles the signals that the address names, in a new fiche or in one that is there.</summary>
/// <param name="signals">Reads signals.</param>
/// <param name="fiches">Reads fiches.</param>
/// <param name="neighbours">Finds the fiches of signals like these.</param>
public sealed partial class BundlePage(ISignalQueries signals, IFicheQueries fiches, Neighbours neighbours)
{
    private const int MostFound = 8;

    private readonly List<PickedRow> rows = [];
    private readonly BundleGoal goal = new();
    private readonly DeedKey key = new();
    private ImmutableArray<FicheSummary> offers = [];
    private ImmutableArray<FicheSummary>? found;
    private string title = "";
    private string description = "";
    private string reason = "";
    private string words = "";
    private string? sentence;
    private bool busy;

    private string Organisations
    {
        get
        {
            var behind = rows.Where(row => row.Goes).Select(row => row.Signal.Organisation).Distinct().Count();
            return behind == 1 ? Work["Organisations.One"] : Work["Organisations.Some", behind];
        }
    }

    /// <inheritdoc/>
    protected override async Task BeginAsync()
    {
        foreach (var id in PickedSignals.Read(Navigation.Uri, Municipality.Id))
        {
            if (await signals.FindAsync(id, Reader) is { } signal)
            {
                rows.Add(new PickedRow(signal));
            }
        }

        var parts = AddressParts.Of(Navigation.Uri);
        goal.Kind = parts.Text("where") == BundleGoal.Other ? BundleGoal.Other : BundleGoal.New;
        offers = await neighbours.FichesOfAsync([.. rows.Select(row => row.Signal.Id)], Reader);
        if (parts.Text("fiche") is { } named && Shape.IsOpaque(named))
        {
            await OfferAsync(CaseId.Of(Municipality.Id, CaseKind.Fiche, named));
        }
    }

    private async Task OfferAsync(CaseId id)
    {
        if (offers.All(fiche => fiche.Id != id) && await fiches.FindAsync(id, Reader) is { } fiche)
        {
            offers = offers.Insert(0, fiche);
        }

        if (offers.Any(fiche => fiche.Id == id))
        {
            goal.Choose(id);
        }
    }

    private string About(FicheSummary fiche) => T["Bundle.LooksLike", Brief(fiche)];

    private string Brief(FicheSummary fiche) => string.Join(", ", [
        fiche.SignalCount == 1 ? Work["Signals.One"].Value : Work["Signals.Some", fiche.SignalCount].Value,
        .. fiche.Steps.Select(step => step.In(Languages.Current)),
        fiche.Reference,
    ]);

    private async Task SearchAsync()
    {
        var asked = words.Trim();
        goal.Fiche = null;
        found = asked.Length < 2
            ? null
            : (await fiches.ListAsync(new FicheFilter { Municipality = Municipality.Id, Status = CaseStatus.Open, Words = asked }, new Paging(MostFound), Reader)).Items;
    }

    private async Task SendAsync()
    {
        var going = rows.Where(row => row.Goes).Select(row => row.Signal.Id).ToImmutableArray();
        if (busy || Missing(going) is { } missing && (sentence = missing) is not null)
        {
            return;
        }

        busy = true;
        var result = goal.Fiche is { } fiche
            ? await Deeds.DoAsync(fiche, new BundleSignals(going, [], Typed(reason)), key)
            : await Deeds.BeginAsync(Municipality.Id, CaseKind.Fiche, new OpenFiche(title.Trim(), Typed(description), going), key);
        (busy, sentence) = (false, result.Sentence);
        if (result.Case is { } done)
        {
            Navigation.NavigateTo(WorkAddresses.Fiche(done));
        }
    }

    private string? Missing(ImmutableArray<CaseId> going) =>
        goal.IsOpen ? T["Bundle.ChooseFiche"].Value
        : going.IsEmpty && goal.Fiche is not null ? T["Bundle.NoSignals"].Value
        : null;

    private static string? Typed(string text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
