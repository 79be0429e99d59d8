using System.Globalization;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Portal.Components;

/// <summary>The addresses of the portal's pages. They hold references only, never content.</summary>
public static class Addresses
{
    /// <summary>The first page.</summary>
    public const string Start = "/";

    /// <summary>Signing in; <c>?return=</c> says where to go then.</summary>
    public const string SignIn = "/aanmelden";

    /// <summary>Signing out, by a form.</summary>
    public const string SignOut = "/afmelden";

    /// <summary>After signing out.</summary>
    public const string SignedOut = "/afgemeld";

    /// <summary>Changing the capacity, by a form.</summary>
    public const string ActAs = "/hoedanigheid";

    /// <summary>Choosing where to give a signal.</summary>
    public const string Give = "/signaal";

    /// <summary>A giver's own signals.</summary>
    public const string MySignals = "/mijn-signalen";

    /// <summary>Following a signal by its code.</summary>
    public const string Follow = "/volgen";

    /// <summary>What is done with personal data.</summary>
    public const string Privacy = "/privacy";

    /// <summary>The accessibility statement.</summary>
    public const string Accessibility = "/toegankelijkheid";

    /// <summary>Making the first municipality.</summary>
    public const string SetUp = "/opzetten";

    /// <summary>What waits for who signed in.</summary>
    public const string Work = "/werk";

    /// <summary>The signals of a municipality.</summary>
    public const string Inbox = "/werk/signalen";

    /// <summary>The fiches of a municipality.</summary>
    public const string Fiches = "/werk/fiches";

    /// <summary>Reading in an export.</summary>
    public const string Import = "/beheer/inlezen";

    /// <summary>What waits for a mandatary.</summary>
    public const string Decisions = "/werk/beslissingen";

    /// <summary>The people of an owner.</summary>
    public const string People = "/beheer/mensen";

    /// <summary>Reading that stands out.</summary>
    public const string Unusual = People + "/lezen";

    /// <summary>Partner organisations.</summary>
    public const string Organisations = "/beheer/organisaties";

    /// <summary>The partnerships of a municipality, for its admin.</summary>
    public const string Partnerships = "/beheer/samenwerkingen";

    /// <summary>Where an organisation takes part, for its own people.</summary>
    public const string OwnPartnerships = "/samenwerkingen";

    /// <summary>Asking for a partnership without an account; behind it stands the municipality.</summary>
    public const string Ask = "/samenwerken";

    /// <summary>Confirming such a request; behind it stands the token of a one-time link.</summary>
    public const string Asked = "/aanvraag";

    /// <summary>What stands in an address before an agreement.</summary>
    public const string AgreementPart = "overeenkomsten";

    /// <summary>The word lists.</summary>
    public const string WordLists = "/beheer/woordenlijsten";

    /// <summary>The process definitions.</summary>
    public const string Processes = "/beheer/processen";

    /// <summary>A municipality's details.</summary>
    public const string Settings = "/beheer/gemeente";

    /// <summary>All municipalities, for the platform.</summary>
    public const string Municipalities = "/beheer/gemeenten";

    /// <summary>How the platform is doing.</summary>
    public const string Status = "/beheer/toestand";

    /// <summary>A municipality's public page.</summary>
    public static string Public(OwnerId municipality) => $"/{municipality}";

    /// <summary>The form of a municipality.</summary>
    public static string GiveTo(OwnerId municipality) => $"/{municipality}/signaal";

    /// <summary>The thanks for a signal.</summary>
    public static string Thanks(CaseId signal) => $"/bedankt/{signal.Segment}";

    /// <summary>One of a giver's own signals.</summary>
    public static string MySignal(CaseId signal) => $"{MySignals}/{signal.Segment}";

    /// <summary>A signal, for a processor.</summary>
    public static string Signal(CaseId signal) => $"/werk/signalen/{signal.Segment}";

    /// <summary>A fiche, for a processor.</summary>
    public static string Fiche(CaseId fiche) => $"{Fiches}/{fiche.Segment}";

    /// <summary>Choosing a password with a one-time link.</summary>
    public static string ChoosePassword(string token) => $"/uitnodiging/{token}";

    /// <summary>Asking a municipality for a partnership without an account.</summary>
    public static string AskIn(OwnerId municipality) => $"{Ask}/{municipality}";

    /// <summary>Confirming a request with a one-time link.</summary>
    public static string ConfirmAsk(string token) => $"{Asked}/{token}";

    /// <summary>One of the people of an owner.</summary>
    public static string Person(PersonId person) => $"{People}/{person}";

    /// <summary>Erasing somebody.</summary>
    public static string Erase(PersonId person) => $"{People}/{person}/wissen";

    /// <summary>A partner organisation.</summary>
    public static string Organisation(OwnerId organisation) => $"{Organisations}/{organisation}";

    /// <summary>The partnership with an organisation, for a municipality's admin.</summary>
    public static string Partnership(OwnerId organisation) => $"{Partnerships}/{organisation}";

    /// <summary>The document of an agreement, for the parties.</summary>
    public static string Agreement(CaseId partnership, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{OwnPartnerships}/{partnership.Segment}/{AgreementPart}/{number}");

    /// <summary>The document of an agreement that was published.</summary>
    public static string PublicAgreement(OwnerId municipality, OwnerId organisation, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"/{municipality}/{AgreementPart}/{organisation}/{number}");

    /// <summary>The processes of a kind of cases.</summary>
    public static string Process(CaseKind kind) => $"{Processes}/{kind}";

    /// <summary>A file that is being read in.</summary>
    public static string ImportOf(string file) => $"{Import}/{file}";

    /// <summary>A municipality's colour, as a stylesheet of one rule.</summary>
    public static string Accent(string colour) => $"/kleur/{colour.TrimStart('#')}.css";
}
