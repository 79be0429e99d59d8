using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Health;
using LokaalSignaal.Fiches;
using LokaalSignaal.Hosting;
using LokaalSignaal.Imports;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Processes;
using LokaalSignaal.Readers;
using LokaalSignaal.Sharing;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Backup;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Demonstration;
using LokaalSignaal.Silo.Dossiers;
using LokaalSignaal.Silo.Fiches;
using LokaalSignaal.Silo.Hosting.Embedded;
using LokaalSignaal.Silo.Imports;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Municipalities;
using LokaalSignaal.Silo.Organisations;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Readers;
using LokaalSignaal.Silo.Search;
using LokaalSignaal.Silo.Seeing;
using LokaalSignaal.Silo.Seeing.Nodes;
using LokaalSignaal.Silo.Sharing;
using LokaalSignaal.Silo.Signals;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Silo.Timelines;
using LokaalSignaal.Silo.Triage;
using LokaalSignaal.Triage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>Puts the life of the house together, over a store that is open.</summary>
public static class SiloServices
{
    /// <summary>Adds everything behind the contracts of the language, with the embedded host.</summary>
    public static IServiceCollection AddSilo(this IServiceCollection services, OpenedStore opened)
    {
        ArgumentNullException.ThrowIfNull(opened);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(EngineChoice.OfEnvironment);
        services.TryAddSingleton(new NodeIdentity(ServedRole.Both));
        return services
            .AddStore(opened)
            .AddPeople()
            .AddCases()
            .AddFollowers()
            .AddQueries();
    }

    private static IServiceCollection AddStore(this IServiceCollection services, OpenedStore opened) => services
        .AddSingleton(opened)
        .AddSingleton(opened.Place)
        .AddSingleton(opened.Keys)
        .AddSingleton(opened.Keys.Ledger)
        .AddSingleton<Backups>()
        .AddSingleton<IJournal>(opened.Store)
        .AddSingleton<IStoreReader>(opened.Store)
        .AddSingleton<ILeases>(opened.Store)
        .AddSingleton<IStoreFaults, StoreFaults>()
        .AddSingleton<TextStore>()
        .AddSingleton<InventedYear>()
        .AddSingleton<IImports, Importing>()
        .AddSingleton<IImportPreviews, ImportPreviews>()
        .AddSingleton<IStoreFacts, StoreFacts>()
        .AddSingleton<Errands>();

    private static IServiceCollection AddPeople(this IServiceCollection services) => services
        .AddSingleton<Vault>()
        .AddSingleton<IPersonIndex>(provider => provider.GetRequiredService<Vault>().Index)
        .AddSingleton<Pseudonyms>()
        .AddSingleton<Erasure>()
        .AddSingleton<ErasingDeeds>()
        .AddSingleton<ErasedAgain>()
        .AddSingleton<IErasing, Erasing>()
        .AddSingleton<Addresses>()
        .AddSingleton(_ => new Passwords())
        .AddSingleton<Accounts>()
        .AddSingleton<IAccounts>(provider => provider.GetRequiredService<Accounts>())
        .AddSingleton<INoticeBoard, NoticeBoard>();

    private static IServiceCollection AddCases(this IServiceCollection services) => services
        .AddSingleton<BrusselsTime>()
        .AddSingleton<MunicipalityStates>()
        .AddSingleton<Membership>()
        .AddSingleton<Standings>()
        .AddSingleton<Readings>()
        .AddSingleton<Definitions>()
        .AddSingleton<IStandardProcesses, StandardProcesses>()
        .AddSingleton<PlatformWords>()
        .AddSingleton(provider => provider.GetRequiredService<PlatformWords>().Labels)
        .AddSingleton(Engines.Make)
        .AddSingleton<AnswerKeys>()
        .AddSingleton<FollowCodes>()
        .AddSingleton<Gathering>()
        .AddSingleton<CaseShell>()
        .AddSingleton<ActivationFactory>()
        .AddSingleton<IReadModelProjector, ReadModelProjector>()
        .AddSingleton(new HostBounds())
        .AddSingleton<EmbeddedHost>()
        .AddSingleton<ILocalHost>(provider => provider.GetRequiredService<EmbeddedHost>())
        .AddSeeing();

    private static IServiceCollection AddSeeing(this IServiceCollection services) => services
        .AddSingleton<Measures>()
        .AddSingleton<SlowestCommands>()
        .AddSingleton<INodeBoard>(provider => provider.GetRequiredService<StorePlace>().Server is null
            ? new LoneBoard()
            : new PostgresBoard(provider.GetRequiredService<OpenedStore>().Store))
        .AddSingleton<NodeStatus>()
        .AddSingleton<NodeRound>()
        .AddSingleton<INodes>(provider => provider.GetRequiredService<NodeRound>())
        .AddSingleton<INodeStatus>(provider => provider.GetRequiredService<NodeStatus>())
        .AddSingleton<ICaseHost>(provider => new SeenHost(
            provider.GetRequiredService<ILocalHost>(),
            new Lazy<Measures>(provider.GetRequiredService<Measures>),
            provider.GetRequiredService<SlowestCommands>(),
            provider.GetRequiredService<TimeProvider>()));

    private static IServiceCollection AddFollowers(this IServiceCollection services) => services
        .AddSingleton<ISignalReader, MunicipalReader>()
        .AddSingleton<ITriage, TriageReading>()
        .AddSingleton<FollowUp>()
        .AddSingleton<IFollower, TriageFollower>()
        .AddSingleton<IFollower, BundlingFollower>()
        .AddSingleton<IFollower, FicheLabelsFollower>()
        .AddSingleton<IFollower, NoticesFollower>()
        .AddSingleton<IFollower, PeopleFollower>()
        .AddSingleton<Following>()
        .AddSingleton<TermWatch>()
        .AddSingleton<EndingWatch>()
        .AddSingleton<IHealth, NodeHealth>()
        .AddSingleton<LiveFeed>()
        .AddSingleton<ILiveFeed>(provider => provider.GetRequiredService<LiveFeed>());

    private static IServiceCollection AddQueries(this IServiceCollection services) => services
        .AddSearch()
        .AddSingleton<CaseStories>()
        .AddSingleton<TimelineReader>()
        .AddSingleton<AnswerReader>()
        .AddSingleton<OwnerNames>()
        .AddSingleton<StepTitles>()
        .AddSingleton<FicheTitles>()
        .AddSingleton<FicheSummaries>()
        .AddSingleton<FicheViews>()
        .AddSingleton<SignalSummaries>()
        .AddSingleton<SignalViews>()
        .AddSingleton<Subjects>()
        .AddSingleton<DossierCounts>()
        .AddSingleton<DossierLines>()
        .AddSingleton<DossierViews>()
        .AddSingleton<IDossierQueries, DossierQueries>()
        .AddSingleton<SharedContents>()
        .AddSingleton<ShareViews>()
        .AddSingleton<IShareQueries, ShareQueries>()
        .AddSingleton<ReadNotes>()
        .AddSingleton<IReadLog, ReadLog>()
        .AddSingleton<PartnershipViews>()
        .AddSingleton<IAccessQueries, AccessQueries>()
        .AddSingleton<IPartnershipQueries, PartnershipQueries>()
        .AddSingleton<IPartnershipWarnings, PartnershipWarnings>()
        .AddSingleton<WaitingAsks>()
        .AddSingleton<IPartnershipRequests, PartnershipRequests>()
        .AddSingleton<IAgreementQueries, AgreementQueries>()
        .AddSingleton<MunicipalityViews>()
        .AddSingleton<PublicFigures>()
        .AddSingleton<PublicViews>()
        .AddSingleton<ISignalQueries, SignalQueries>()
        .AddSingleton<IFicheQueries, FicheQueries>()
        .AddSingleton<IMunicipalityQueries, MunicipalityQueries>()
        .AddSingleton<IPersonSight, PersonSights>()
        .AddSingleton<IPeopleQueries, PeopleQueries>();
}
