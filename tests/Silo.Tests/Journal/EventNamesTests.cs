using System.Text;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Tests.Journal;

public sealed class EventNamesTests
{
    /// <summary>
    /// What was ever written must be read for ever: a name may be added here, never changed or taken away.
    /// </summary>
    private static readonly string[] _frozen =
    [
        "AgreementFiled", "AgreementHidden", "AgreementPublished", "AgreementRemoved", "CapacityEnded",
        "CapacityGranted", "DossierDescribed", "DossierProposed", "FeedbackGiven", "FicheDescribed", "FicheHidden",
        "FicheLabelled", "FicheOpened", "FichePublished", "FicheShared", "HelpRated", "LabelsConfirmed",
        "LabelsSuggested", "LeadPassed", "MandateGranted", "MandateWithdrawn", "MembersTold", "MunicipalityChanged",
        "MunicipalityFounded", "MunicipalityInvited", "MunicipalityJoined", "MunicipalityLeft", "NoteAdded",
        "OrganisationAdmitted", "OrganisationChanged", "OrganisationDismissed", "OrganisationRegistered",
        "OwnStaffAllowed", "OwnStaffEnded", "PartnershipApproved", "PartnershipEnded", "PartnershipRefused",
        "PartnershipRenewed", "PartnershipRequested", "PersonErased", "PersonRegistered", "PersonUnlinked",
        "ProcessDrafted", "ProcessEnded", "ProcessPublished", "ProcessStarted", "ProfileChanged", "ShareAnswered",
        "ShareLinked", "ShareRevoked", "SignalAddedTo", "SignalBundled", "SignalGiven", "SignalHandedOver",
        "SignalReferred", "SignalReopened", "SignalUnbundled", "SignalWithdrawn", "StepActivated", "StepAssigned",
        "StepCompleted", "StepsDropped", "TargetGroupWordsChanged", "TermPassed", "TextMasked", "ThemeWordsChanged",
    ];

    public static TheoryData<string> Names => [.. EventNames.All];

    [Fact]
    public void The_names_are_those_that_were_frozen() =>
        Assert.Equal(_frozen, EventNames.All.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_event_is_read_as_it_was_written(string name)
    {
        var happened = Sample.Of(EventNames.TypeOf(name));

        var body = EventJson.Write(happened);
        var again = EventJson.Read(name, body);

        Assert.Equal(name, EventNames.Of(again));
        Assert.Equal(Encoding.UTF8.GetString(body), Encoding.UTF8.GetString(EventJson.Write(again)));
        Assert.DoesNotContain("null", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        Assert.Equal(happened.GetType().GetProperties().Length - 1, Count(body));
    }

    [Fact]
    public void An_event_of_a_newer_version_is_refused_in_words()
    {
        var refused = Assert.Throws<NotSupportedException>(() => EventJson.Read("SignalSung", "{}"u8));

        Assert.Contains("'SignalSung' is an event of a newer version", refused.Message, StringComparison.Ordinal);
    }

    private static int Count(byte[] body) => System.Text.Json.JsonDocument.Parse(body).RootElement.EnumerateObject().Count() - 1;
}
