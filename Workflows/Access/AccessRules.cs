using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Workflows.Access;

/// <summary>
/// Who may do what: what no line of the <see cref="AccessTable"/> allows is refused, and a stranger's case isn't there at
/// all. Queries filter by the same rules, through <see cref="Reading"/>.
/// </summary>
public static class AccessRules
{
    /// <summary>Why an actor may not; none: they may.</summary>
    public static Refusal? Check(Actor actor, Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return May(actor, question.Deed, question.Subject) ? null
            : Sees(actor, question.Deed, question.Subject) ? Refusals.NotAllowed
            : Refusals.NotFound;
    }

    /// <summary>Whether an actor may do this.</summary>
    public static bool May(Actor actor, Deed deed, Subject subject)
    {
        ArgumentNullException.ThrowIfNull(subject);
        return AccessTable.Why(actor, deed, subject) is not null;
    }

    // Who may read a case is told that a deed isn't theirs; anybody else, that there is no such case.
    private static bool Sees(Actor actor, Deed deed, Subject subject) => deed switch
    {
        Deed.GiveSignal or Deed.OpenFiche or Deed.ProposeDossier or Deed.FoundMunicipality or Deed.ManageOrganisation or Deed.ManagePeople => true,
        Deed.SpeakAsGiver or Deed.ReopenSignal or Deed.LabelSignal or Deed.HandleSignal or Deed.HandOver =>
            May(actor, Deed.ReadSignal, subject),
        Deed.ProcessFiche or Deed.Publish or Deed.TellGivers => May(actor, Deed.ReadFiche, subject),
        Deed.CompleteStep or Deed.Note or Deed.MaskText => May(actor, Reads(subject), subject),
        Deed.ManagePartnership or Deed.EndPartnership => May(actor, Deed.ReadPartnership, subject),
        Deed.RequestPartnership => true,
        Deed.ShareFiche or Deed.AnswerShare or Deed.LinkShare => May(actor, Deed.KnowShare, subject),
        Deed.ReadDossier or Deed.JoinDossier or Deed.SpeakInDossier or Deed.LeadDossier => May(actor, Deed.KnowDossier, subject),
        Deed.ManageMunicipality => subject.Exists,
        _ => false,
    };

    private static Deed Reads(Subject subject) =>
        subject.IsFiche ? Deed.ReadFiche
        : subject.Case?.Kind == CaseKind.Partnership ? Deed.ReadPartnership
        : subject.Case?.Kind == CaseKind.Share ? Deed.ReadShare
        : subject.Case?.Kind == CaseKind.Dossier ? Deed.ReadDossier
        : Deed.ReadSignal;
}
