using LokaalSignaal.Silo.Journal.Model;
using Microsoft.EntityFrameworkCore.Metadata;

namespace LokaalSignaal.Silo.Journal.Postgres.Rows;

/// <summary>The tables that are written while hot, derived from the model.</summary>
internal sealed class RowTables
{
    private readonly Dictionary<Type, RowTable> _readModels;

    public RowTables(IModel model)
    {
        RowTable Of<TRow>((string, string)? resolved = null, string? only = null, string once = "") =>
            new(model.FindEntityType(typeof(TRow))!, resolved, only, once);

        Events = Of<StoredEvent>();
        Batches = Of<StoredBatch>();
        Texts = Of<StoredText>();
        Documents = Of<StoredDocument>();
        Resolutions = Of<StoredResolution>();
        Answers = Of<StoredAnswer>();
        Snapshots = Of<StoredSnapshot>(only: " WHERE excluded.version >= snapshots.version");
        People = Of<StoredPerson>();
        Accounts = Of<StoredAccount>();
        _readModels = new()
        {
            [typeof(SignalRow)] = Of<SignalRow>(("giver_index", "giver"), once: WrittenOnce.OfSignals),
            [typeof(FicheRow)] = Of<FicheRow>(once: WrittenOnce.OfFiches),
            [typeof(LinkRow)] = Of<LinkRow>(),
            [typeof(OwnerRow)] = Of<OwnerRow>(),
            [typeof(MembershipRow)] = Of<MembershipRow>(),
            [typeof(PartnershipRow)] = Of<PartnershipRow>(),
            [typeof(ShareRow)] = Of<ShareRow>(),
            [typeof(DossierRow)] = Of<DossierRow>(),
            [typeof(StepRows)] = Of<StepRow>(("assignee_index", "assignee")),
            [typeof(LabelRows)] = Of<LabelRow>(),
            [typeof(CapacityRows)] = Of<CapacityRow>(),
        };
    }

    public RowTable Events { get; }

    public RowTable Batches { get; }

    public RowTable Texts { get; }

    public RowTable Documents { get; }

    public RowTable Resolutions { get; }

    public RowTable Answers { get; }

    public RowTable Snapshots { get; }

    public RowTable People { get; }

    public RowTable Accounts { get; }

    /// <summary>Where rows of a type are written.</summary>
    public RowTable Of(Type row) => _readModels[row];
}
