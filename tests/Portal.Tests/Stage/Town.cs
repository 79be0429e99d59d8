using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Documents;
using LokaalSignaal.Hosting;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Processes;
using LokaalSignaal.Readers;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Tests.Stage;

/// <summary>A town with a few people, in memory: what the pages read while they are tested.</summary>
internal sealed class Town : IMunicipalityQueries, IPeopleQueries, IAccounts, INoticeBoard, IStandardProcesses, IStoreFacts, IPartnershipQueries, IAccessQueries, IPartnershipWarnings, IPersonSight, IPartnershipRequests, IAgreementQueries, IDocumentCheck, IReadLog
{
    public const string Password = "een lang wachtwoord";
    public static readonly OwnerId Kortrijk = OwnerId.Of("kortrijk");
    public static readonly OwnerId Gent = OwnerId.Of("gent");
    public static readonly PersonId Nurse = Id("NVRSE001");

    public MunicipalityView Municipality { get; set; } = new(Kortrijk, new MunicipalityDetails
    {
        Name = "Kortrijk",
        Accent = "#a3123f",
        Referral = new LocalText("Bel het Sociaal Huis op 056 24 00 00.\nElke werkdag."),
        Coordinator = "Els Vandenberghe, 056 24 00 01",
        Areas = ["Centrum", "Heule"],
    }, 1);

    public PersonView Person { get; set; } = new(
        Nurse,
        new PersonProfile("Marleen Dewaele", "giver@kortrijk.demo", "thuisverpleegkundige"),
        [new Capacity(Kortrijk, Role.Giver), new Capacity(Kortrijk, Role.Processor)],
        true,
        1)
    {
        Home = Kortrijk,
    };

    public string Stamp { get; set; } = "S1";

    public bool IsDemonstration { get; set; } = true;

    public bool IsEmpty { get; set; }

    public PublicView? Public { get; set; }

    public ImmutableArray<NoticeView> Notices { get; set; } = [];

    public ValueTask<ImmutableArray<MunicipalityView>> AllAsync(CancellationToken cancellationToken = default) => new([Municipality]);

    public ValueTask<ImmutableArray<Seer>?> WhoSeesAsync(CaseId id, Actor reader, CancellationToken cancellationToken = default) => new(Seers);

    public ImmutableArray<Seer>? Seers { get; set; }

    ValueTask<ImmutableArray<ReadLine>?> IReadLog.OfAsync(CaseId id, Actor reader, CancellationToken cancellationToken) => new(ReadLines);

    ValueTask<bool> IReadLog.AsksPurposeAsync(Actor reader, CancellationToken cancellationToken) => new(AsksPurpose && reader.For is null);

    ValueTask<ImmutableArray<UnusualReading>?> IReadLog.UnusualAsync(OwnerId owner, Actor reader, CancellationToken cancellationToken) => new(Unusual);

    public ImmutableArray<UnusualReading>? Unusual { get; set; }

    public bool AsksPurpose { get; set; }

    public ImmutableArray<ReadLine>? ReadLines { get; set; }

    ValueTask<ImmutableArray<PartnershipWarning>> IPartnershipWarnings.OfAsync(Actor reader, CancellationToken cancellationToken) => new([]);

    ValueTask<PersonSight?> IPersonSight.OfAsync(PersonId person, Actor reader, CancellationToken cancellationToken) => new((PersonSight?)null);

    public List<PartnershipAsk> Asked { get; } = [];

    public PartnershipNoted Noting { get; set; } = new PartnershipNoted.Linked("een-link-die-niemand-raadt");

    public ValueTask<PartnershipNoted> NoteAsync(PartnershipAsk ask, CancellationToken cancellationToken = default)
    {
        Asked.Add(ask);
        return new(Noting);
    }

    ValueTask<PartnershipAsk?> IPartnershipRequests.FindAsync(string token, CancellationToken cancellationToken) => new((PartnershipAsk?)null);

    public ValueTask<PartnershipConfirmed> ConfirmAsync(string token, string password, CancellationToken cancellationToken = default) =>
        new(new PartnershipConfirmed.Gone());

    public CaseId CaseOf(OwnerId municipality, OwnerId organisation) => CaseId.Of(municipality, CaseKind.Partnership, "PARTNER1");

    public ValueTask<ImmutableArray<PartnershipView>> InAsync(OwnerId municipality, Actor reader, CancellationToken cancellationToken = default) => new([]);

    ValueTask<ImmutableArray<PartnershipView>> IPartnershipQueries.OfAsync(OwnerId organisation, Actor reader, CancellationToken cancellationToken) => new(Partnerships);

    public ImmutableArray<PartnershipView> Partnerships { get; set; } = [];

    public ValueTask<PartnershipView?> FindAsync(CaseId partnership, Actor reader, CancellationToken cancellationToken = default) => new((PartnershipView?)null);

    public ImmutableArray<PublicPartner> Partners { get; set; } = [];

    public ValueTask<AgreementFile?> FileAsync(CaseId partnership, int number, Actor reader, CancellationToken cancellationToken = default) =>
        new(number == 1 ? new AgreementFile(AgreementKind.Cooperation, DocumentType.Pdf, new DateOnly(2026, 3, 2), Filed, "%PDF-"u8.ToArray()) { FileName = "Samen \"sterk\"; één.exe" } : null);

    ValueTask<ImmutableArray<PublicPartner>> IAgreementQueries.PublicAsync(OwnerId municipality, CancellationToken cancellationToken) => new(Partners);

    public static DocumentRef Filed { get; } = DocumentRef.TryRead(new string('D', 32), out var filed) ? filed : default;

    public async ValueTask<AgreementFile?> PublicFileAsync(
        OwnerId municipality, OwnerId organisation, int number, Predicate<DocumentRef>? isHeld = null, CancellationToken cancellationToken = default) =>
        await FileAsync(CaseOf(municipality, organisation), number, Actor.System, cancellationToken) is { } file
            ? file with { Content = isHeld?.Invoke(file.Document) is true ? null : file.Content }
            : null;

    public ValueTask<DocumentVerdict> LookAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default) =>
        new(new DocumentVerdict.Sound(DocumentType.Pdf, content));

    public ValueTask<MunicipalityView?> FindAsync(OwnerId municipality, CancellationToken cancellationToken = default) =>
        new(municipality == Municipality.Id ? Municipality : null);

    public ValueTask<ImmutableArray<MunicipalityView>> WhereMayGiveAsync(Actor giver, CancellationToken cancellationToken = default) => new([Municipality]);

    public ValueTask<PublicView?> PublicAsync(OwnerId municipality, CancellationToken cancellationToken = default) =>
        new(municipality == Kortrijk ? Public ?? new PublicView(Municipality, null, 0, null, [], [], []) : null);

    public ValueTask<ProcessesView?> ProcessesAsync(OwnerId municipality, CaseKind kind, Actor reader, CancellationToken cancellationToken = default) => new((ProcessesView?)null);

    public ValueTask<WordListView?> WordListAsync(OwnerId municipality, LabelAxis axis, string label, Actor reader, CancellationToken cancellationToken = default) => new((WordListView?)null);

    public ValueTask<Vocabulary> VocabularyAsync(CancellationToken cancellationToken = default) => new(new Vocabulary(
        [new Label("wonen", new LocalText("Wonen", "Housing")), new Label("werk", new LocalText("Werk", "Work"))],
        [new Label("ouderen", new LocalText("Ouderen", "Older people"))]));

    public ValueTask<PersonView?> FindAsync(PersonId person, CancellationToken cancellationToken = default) => new(person == Person.Id ? Person : null);

    public ValueTask<ImmutableArray<PersonView>> OfAsync(OwnerId owner, Actor reader, CancellationToken cancellationToken = default) => new([Person]);

    public ValueTask<ImmutableArray<OrganisationView>> OrganisationsAsync(Actor reader, CancellationToken cancellationToken = default) => new([]);

    public ValueTask<ImmutableArray<NoticeView>> NoticesAsync(Actor reader, int most, CancellationToken cancellationToken = default) => new(Notices);

    public ProcessDefinition? Of(CaseKind kind) => null;

    public ValueTask ReadAsync(CaseId signal, Actor reader, CancellationToken cancellationToken = default)
    {
        Notices = Notices.RemoveAll(notice => notice.Signal == signal);
        return default;
    }

    public ValueTask<SignInResult> SignInAsync(string email, string password, CancellationToken cancellationToken = default) => new(
        email == "druk@kortrijk.demo" ? new SignInResult.Wait(TimeSpan.FromMinutes(5))
        : email == Person.Profile.Email && password == Password ? new SignInResult.Welcome(Person.Id, Stamp)
        : new SignInResult.Wrong());

    public ValueTask<string?> StampAsync(PersonId person, CancellationToken cancellationToken = default) => new(person == Person.Id ? Stamp : null);

    public ValueTask<string> IssueLinkAsync(PersonId person, CancellationToken cancellationToken = default) => new("goed");

    public ValueTask<PersonId?> OwnerOfLinkAsync(string token, CancellationToken cancellationToken = default) => new(token == "goed" ? Person.Id : null);

    public ValueTask<bool> ChoosePasswordAsync(string token, string password, CancellationToken cancellationToken = default) => new(token == "goed");

    public ValueTask<PersonId?> FindByEmailAsync(string email, CancellationToken cancellationToken = default) => new(email == Person.Profile.Email ? Person.Id : null);

    private static PersonId Id(string key) =>
        PersonId.TryRead(key, out var id) ? id : throw new FormatException(key);
}
