using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Documents;
using LokaalSignaal.Workflows.Partnerships;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Workflows.Tests.Partnerships;

/// <summary>The rules of agreements: given what happened, when a command comes, then this happens.</summary>
public sealed class FilingTests
{
    private static readonly PartnershipRules _rules = new();
    private static readonly CaseId _id = CaseId.Of(OwnerId.Of("kortrijk"), CaseKind.Partnership, "7Q2MXK4T9BCD");
    private static readonly DateOnly _today = new(2026, 3, 2);
    private static readonly ImmutableArray<CaseEvent> _active = [new PartnershipRequested(OwnerId.Of("caw"), null), new PartnershipApproved(_today, null)];
    private static readonly FileAgreement _file = new(AgreementKind.Cooperation, DocumentType.Pdf, new byte[] { 1, 2, 3 }, "samen.pdf", _today, null, false);

    [Fact]
    public void What_is_filed_is_an_event_with_a_reference_and_the_document_beside_it()
    {
        var accepted = Accepted(When(_active, _file));

        var filed = Assert.IsType<AgreementFiled>(Assert.Single(accepted.Events));
        Assert.Equal((1, AgreementKind.Cooperation, DocumentType.Pdf, 3, _today), (filed.Number, filed.Kind, filed.Type, filed.Size, filed.SignedOn));
        Assert.Equal((filed.Document, filed.FileName), (accepted.Document!.Ref, Assert.Single(accepted.Texts).Ref));
        Assert.Equal(filed.Document, DocumentDrafts.Commitment(accepted.Document.Salt.Span, [1, 2, 3]));
        Assert.NotEqual(filed.Document, DocumentDrafts.Commitment(accepted.Document.Salt.Span, [1, 2, 4]));
        Assert.Equal("samen.pdf", accepted.Texts[0].Body);
    }

    [Fact]
    public void It_may_be_published_at_once()
    {
        Assert.Equal(new AgreementPublished(1), Accepted(When(_active, _file with { Publish = true })).Events[1]);
        Assert.Equal("not-now", Refused(When(_active[..1], _file with { Publish = true })));
        Assert.Single(Accepted(When(_active[..1], _file)).Events);
    }

    [Fact]
    public void What_is_not_right_is_refused()
    {
        Assert.Equal("signed-in-future", Refused(When(_active, _file with { SignedOn = _today.AddDays(1) })));
        Assert.Equal("until-before-signed", Refused(When(_active, _file with { Until = _today.AddDays(-1) })));
        Assert.Equal("document-too-large", Refused(When(_active, _file with { Content = new byte[IDocumentCheck.Largest + 1] })));
        Assert.Equal("document-too-large", Refused(When(_active, _file with { Content = default })));
        Assert.Equal("text-too-short", Refused(When(_active, _file with { FileName = " " })));
        Assert.Equal("text-too-long", Refused(When(_active, _file with { FileName = new string('a', 201) })));
        Assert.Equal("too-many", Refused(When([.. _active, .. Enumerable.Range(1, 100).Select(number => Filed(number))], _file)));
        Assert.Equal("not-now", Refused(When([.. _active, new PartnershipEnded(Text())], _file)));
        Assert.Equal("not-found", Refused(When([], _file)));
    }

    [Fact]
    public void Publishing_hiding_and_removing_twice_is_doing_it_once()
    {
        ImmutableArray<CaseEvent> filed = [.. _active, Filed(1)];
        foreach (var (command, happened) in new (Command, CaseEvent)[] { (new PublishAgreement(1), new AgreementPublished(1)), (new HideAgreement(1), new AgreementHidden(1)) })
        {
            ImmutableArray<CaseEvent> before = command is HideAgreement ? [.. filed, new AgreementPublished(1)] : filed;
            Assert.Equal(happened, Assert.Single(Accepted(When(before, command)).Events));
            Assert.Empty(Accepted(When([.. before, happened], command)).Events);
        }

        var removed = Assert.Single(Accepted(When(filed, new RemoveAgreement(1, "Er stond een naam in."))).Events);
        Assert.Empty(Accepted(When([.. filed, removed], new RemoveAgreement(1, "Nog eens."))).Events);
        Assert.Equal("not-now", Refused(When([.. filed, removed], new PublishAgreement(1))));
        Assert.Equal("text-too-short", Refused(When(filed, new RemoveAgreement(1, ""))));
        foreach (var command in new Command[] { new PublishAgreement(2), new HideAgreement(2), new RemoveAgreement(2, "Weg.") })
        {
            Assert.Equal("agreement-unknown", Refused(When(filed, command)));
        }
    }

    [Fact]
    public void Of_a_kind_one_is_public_and_annexes_stand_beside_each_other()
    {
        var state = Given(
            [.. _active, Filed(1), new AgreementPublished(1), Filed(2), Filed(3, AgreementKind.Other), new AgreementPublished(3), Filed(4, AgreementKind.Other), new AgreementPublished(4)]);

        Assert.Equal([true, false, true, true], state.Agreements.Select(one => one.Published));
        Assert.Equal([true, false, false, false], state.Agreements.Select(one => one.IsReplacedIn(state.Agreements)));
        Assert.Equal([1, 2, 1, 2], state.Agreements.Select(one => one.Version));
        Assert.Equal([false, true, true, true], After(state, new AgreementPublished(2)).Agreements.Select(one => one.Published));
        var removed = After(state, new AgreementRemoved(2, Text()));
        Assert.False(removed.Agreements[0].IsReplacedIn(removed.Agreements));
        Assert.All(After(state, new PartnershipEnded(Text())).Agreements, one => Assert.False(one.Published));
    }

    private static PartnershipState Given(ImmutableArray<CaseEvent> events) => events.Aggregate(_rules.Unborn(_id), After);

    private static PartnershipState After(PartnershipState state, CaseEvent happened) =>
        _rules.Evolve(state, new RecordedEvent(state.Version + 1, _id, state.Version + 1, DateTimeOffset.UnixEpoch, null, Actor.System.Capacity, happened));

    private static Verdict When(ImmutableArray<CaseEvent> events, Command command) => _rules.Decide(Given(events), command, new DecisionContext
    {
        Now = DateTimeOffset.UnixEpoch,
        Today = _today,
        Actor = Actor.System,
        Seed = new byte[32],
        Labels = new KnownLabels([], []),
    });

    private static AgreementFiled Filed(int number, AgreementKind kind = AgreementKind.Cooperation) =>
        new(number, kind, Reference(), DocumentType.Pdf, 3, Text(), _today, null);

    private static Verdict.Accepted Accepted(Verdict verdict) => Assert.IsType<Verdict.Accepted>(verdict);

    private static string Refused(Verdict verdict) => Assert.IsType<Verdict.Refused>(verdict).Why.Code;

    private static TextRef Text() => TextRef.TryRead(new string('x', 32), out var text) ? text : default;

    private static DocumentRef Reference() => DocumentRef.TryRead(new string('x', 32), out var document) ? document : default;
}
