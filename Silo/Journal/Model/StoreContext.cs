using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>The tables of the store. It owns schema and queries; what is hot is written by prepared statements.</summary>
public abstract class StoreContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>All that happened.</summary>
    public DbSet<StoredEvent> Events => Set<StoredEvent>();

    /// <summary>What was made durable together.</summary>
    public DbSet<StoredBatch> Batches => Set<StoredBatch>();

    /// <summary>What people typed.</summary>
    public DbSet<StoredText> Texts => Set<StoredText>();

    /// <summary>What people filed.</summary>
    public DbSet<StoredDocument> Documents => Set<StoredDocument>();

    /// <summary>Folded states.</summary>
    public DbSet<StoredSnapshot> Snapshots => Set<StoredSnapshot>();

    /// <summary>Remembered answers.</summary>
    public DbSet<StoredAnswer> Answers => Set<StoredAnswer>();

    /// <summary>How far followers are.</summary>
    public DbSet<FollowerPosition> Followers => Set<FollowerPosition>();

    /// <summary>Names of events.</summary>
    public DbSet<StoredWord> Words => Set<StoredWord>();

    /// <summary>People, encrypted.</summary>
    public DbSet<StoredPerson> People => Set<StoredPerson>();

    /// <summary>Who pseudonyms are.</summary>
    public DbSet<StoredResolution> Resolutions => Set<StoredResolution>();

    /// <summary>How people sign in.</summary>
    public DbSet<StoredAccount> Accounts => Set<StoredAccount>();

    /// <summary>Invitations and resets.</summary>
    public DbSet<StoredLink> Links => Set<StoredLink>();

    /// <summary>What people are told.</summary>
    public DbSet<StoredNotice> Notices => Set<StoredNotice>();

    /// <summary>Signals.</summary>
    public DbSet<SignalRow> Signals => Set<SignalRow>();

    /// <summary>Fiches.</summary>
    public DbSet<FicheRow> Fiches => Set<FicheRow>();

    /// <summary>Labels of signals and fiches.</summary>
    public DbSet<LabelRow> Labels => Set<LabelRow>();

    /// <summary>Organisations that take part in municipalities, or asked to.</summary>
    public DbSet<PartnershipRow> Partnerships => Set<PartnershipRow>();

    /// <summary>Fiches that are shown to other municipalities.</summary>
    public DbSet<ShareRow> Shares => Set<ShareRow>();

    /// <summary>Municipalities in dossiers.</summary>
    public DbSet<DossierRow> Dossiers => Set<DossierRow>();

    /// <summary>Who read what.</summary>
    public DbSet<StoredReading> Readings => Set<StoredReading>();

    /// <summary>Signals in fiches.</summary>
    public DbSet<LinkRow> FicheLinks => Set<LinkRow>();

    /// <summary>Active steps.</summary>
    public DbSet<StepRow> Steps => Set<StepRow>();

    /// <summary>What people are.</summary>
    public DbSet<CapacityRow> Capacities => Set<CapacityRow>();

    /// <summary>Municipalities and organisations.</summary>
    public DbSet<OwnerRow> Owners => Set<OwnerRow>();

    /// <summary>Organisations in municipalities.</summary>
    public DbSet<MembershipRow> Memberships => Set<MembershipRow>();

    /// <summary>
    /// Whether the arms of a union that lie in the order asked for are read in step, as far as a limit and no further.
    /// </summary>
    public virtual bool ReadsUnionsInStep => false;

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        JournalTables.Describe(modelBuilder);
        PeopleTables.Describe(modelBuilder);
        ReadModelTables.Describe(modelBuilder);
        Names.InSnakeCase(modelBuilder);
    }

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<Milliseconds>();
}
