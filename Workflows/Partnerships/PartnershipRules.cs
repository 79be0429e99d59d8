using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Workflows.Partnerships;

/// <summary>The rules of partnerships.</summary>
public sealed class PartnershipRules : ProcessedCaseRules<PartnershipState>
{
    /// <inheritdoc/>
    public override CaseKind Kind => CaseKind.Partnership;

    /// <inheritdoc/>
    public override PartnershipState Unborn(CaseId id) => new() { Id = id };

    /// <inheritdoc/>
    public override PartnershipState Evolve(PartnershipState state, RecordedEvent recorded) =>
        EvolveCommon(state, recorded).After(recorded);

    /// <inheritdoc/>
    public override Needs NeedsOf(PartnershipState state, Command command, Actor actor) => command switch
    {
        RequestPartnership request => new Needs { CurrentDefinition = true, Owner = request.Organisation, PartnershipOf = request.Organisation },
        GrantMandate grant => base.NeedsOf(state, command, actor) with { Fiches = grant.Terms.Scope.Fiches },
        _ => base.NeedsOf(state, command, actor),
    };

    /// <inheritdoc/>
    public override Question QuestionOf(PartnershipState state, Command command, DecisionContext context)
    {
        var subject = new Subject(state.Id.Owner)
        {
            Case = state.Id,
            Today = context.Today,
            Exists = state.Exists,
            Organisation = command is RequestPartnership request ? request.Organisation : state.Organisation,
        };
        return command is CompleteStep complete
            ? StepQuestion(complete.Step, subject, context)
            : new Question(DeedOf(command), subject);
    }

    /// <inheritdoc/>
    public override Stimulus? StimulusOf(PartnershipState state, Command command, ProcessDefinition definition) => command switch
    {
        RequestPartnership => state.Standing == PartnershipStanding.Active && state.Exists ? null : new Stimulus.Began(definition.Start),
        ApprovePartnership => new Stimulus.Happened(Happening.Approved),
        RefusePartnership => new Stimulus.Happened(Happening.Refused),
        EndPartnership => new Stimulus.Happened(Happening.Ended),
        _ => base.StimulusOf(state, command, definition),
    };

    /// <inheritdoc/>
    /// <remarks>Asking again begins anew, wherever the drawing of the time before had come.</remarks>
    public override Marking MarkingFor(PartnershipState state, Command command) =>
        command is RequestPartnership && state.Process is { } before ? Marking.Empty with { LastVisit = before.LastVisit } : base.MarkingFor(state, command);

    /// <inheritdoc/>
    public override Verdict Decide(PartnershipState state, Command command, DecisionContext context) => command switch
    {
        RequestPartnership request => Taking.Request(state, request, context, Begin),
        _ when !state.Exists => Verdict.No(Refusals.NotFound),
        ApprovePartnership approve => Taking.Approve(state, approve, context, Walked(context)),
        RefusePartnership refuse => Taking.Refuse(state, refuse, context, Walked(context)),
        RenewPartnership renew => Taking.Renew(state, renew, context),
        EndPartnership end => Taking.End(state, end, context, Walked(context)),
        AllowOwnStaff allow => Granting.Light(state, allow),
        EndOwnStaff => state.OwnStaff is null ? Verdict.Nothing : Verdict.Yes(new OwnStaffEnded()),
        GrantMandate grant => Granting.Grant(state, grant, context),
        WithdrawMandate withdraw => Granting.Withdraw(state, withdraw, context),
        FileAgreement file => Filing.File(state, file, context),
        PublishAgreement publish => Filing.Publish(state, publish),
        HideAgreement hide => Filing.Hide(state, hide),
        RemoveAgreement remove => Filing.Remove(state, remove, context),
        _ => base.Decide(state, command, context),
    };

    private static Deed DeedOf(Command command) => command switch
    {
        RequestPartnership => Deed.RequestPartnership,
        EndPartnership => Deed.EndPartnership,
        PassTerm or Notice => Deed.Automate,
        _ => Deed.ManagePartnership,
    };
}
