using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Sharing;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Workflows.Sharing;

/// <summary>The rules of sharing between municipalities.</summary>
public sealed class ShareRules : CaseRules<ShareState>
{
    /// <inheritdoc/>
    public override CaseKind Kind => CaseKind.Share;

    /// <inheritdoc/>
    public override ShareState Unborn(CaseId id) => new() { Id = id };

    /// <inheritdoc/>
    public override ShareState Evolve(ShareState state, RecordedEvent recorded) => state.After(recorded);

    /// <inheritdoc/>
    public override Needs NeedsOf(ShareState state, Command command, Actor actor) => command switch
    {
        ShareFiche share => new Needs { Owner = share.To, Fiche = share.Fiche, ShareOf = (share.Fiche, share.To), Signals = share.Terms.Signals },
        LinkShare { Fiche: { } fiche } => new Needs { Fiche = fiche },
        _ => Needs.Nothing,
    };

    /// <inheritdoc/>
    public override Question QuestionOf(ShareState state, Command command, DecisionContext context)
    {
        var subject = new Subject(state.Id.Owner)
        {
            Case = state.Id,
            Today = context.Today,
            Exists = state.Exists,
            Sharing = command is ShareFiche share && !state.Exists ? new Access.Sharing(share.To, false, null) : state.Sharing,
        };
        return new Question(DeedOf(command), subject);
    }

    /// <inheritdoc/>
    public override Verdict Decide(ShareState state, Command command, DecisionContext context) => command switch
    {
        ShareFiche share => Showing.Share(state, share, context),
        _ when !state.Exists => Verdict.No(Refusals.NotFound),
        RevokeShare revoke => Showing.Revoke(state, revoke, context),
        AnswerShare answer => Showing.Answer(state, answer, context),
        LinkShare link => Showing.Link(state, link, context),
        MaskText mask => Verdict.Yes(new TextMasked(mask.Text)),
        _ => Verdict.No(Refusals.NotUnderstood),
    };

    private static Deed DeedOf(Command command) => command switch
    {
        AnswerShare => Deed.AnswerShare,
        LinkShare => Deed.LinkShare,
        MaskText => Deed.MaskText,
        _ => Deed.ShareFiche,
    };
}
