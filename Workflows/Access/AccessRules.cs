using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Workflows.Access;

/// <summary>
/// Who may do what. Everything that isn't allowed here is refused, and a stranger's case isn't there at all. Queries
/// filter by the same rules, through <see cref="Reading"/>.
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
        return actor.IsSystem || deed switch
        {
            Deed.GiveSignal => Gives(actor) && subject.TakesPart,
            Deed.ReadSignal => subject.Exists && (subject.Own || actor.Is(Role.Processor, subject.Owner)),
            Deed.SpeakAsGiver => subject.Exists && subject.Own,
            Deed.ReopenSignal => subject.Exists && (subject.Own || actor.Is(Role.Processor, subject.Owner)),
            Deed.ReadFiche => subject.Exists && ReadsFiche(actor, subject),
            Deed.ProcessSignal or Deed.ProcessFiche or Deed.Publish or Deed.MaskText =>
                subject.Exists && actor.Is(Role.Processor, subject.Owner),
            Deed.OpenFiche => actor.Is(Role.Processor, subject.Owner),
            Deed.CompleteStep => subject.Exists && DoesStep(actor, subject),
            Deed.ManageMunicipality => subject.Exists && actor.Is(Role.Admin, subject.Owner),
            Deed.FoundMunicipality => actor.Is(Role.Platform, OwnerId.Platform),
            Deed.ManageOrganisation => actor.Is(Role.Admin, subject.Owner) || (actor.Capacity.Role == Role.Admin && (!subject.Exists || subject.TakesPart)),
            Deed.ManagePeople => subject.PersonOf.All(owner => ManagesPeople(actor, owner, subject)),
            // Who changes an address can sign in with it: only where the person has no role elsewhere.
            Deed.ChangeProfile => subject.Own || (!subject.PersonOf.IsEmpty && subject.PersonOf.All(owner => actor.Is(Role.Admin, owner))),
            Deed.ErasePerson => subject.Exists && subject.PersonOf.Any(owner => actor.Is(Role.Admin, owner)),
            Deed.Automate => false,
            _ => false,
        };
    }

    // Who may read a case is told that a deed isn't theirs; anybody else, that there is no such case.
    private static bool Sees(Actor actor, Deed deed, Subject subject) => deed switch
    {
        Deed.GiveSignal or Deed.OpenFiche or Deed.FoundMunicipality or Deed.ManageOrganisation or Deed.ManagePeople => true,
        Deed.SpeakAsGiver or Deed.ReopenSignal or Deed.ProcessSignal => May(actor, Deed.ReadSignal, subject),
        Deed.ProcessFiche or Deed.Publish => May(actor, Deed.ReadFiche, subject),
        Deed.CompleteStep => May(actor, Deed.ReadSignal, subject) || May(actor, Deed.ReadFiche, subject),
        Deed.ManageMunicipality => subject.Exists,
        _ => false,
    };

    private static bool Gives(Actor actor) => actor.Capacity.Role is Role.Giver or Role.Processor;

    private static bool ReadsFiche(Actor actor, Subject subject) =>
        actor.Is(Role.Processor, subject.Owner) || (actor.Is(Role.Mandatary, subject.Owner) && subject.PutToMandatary);

    private static bool DoesStep(Actor actor, Subject subject) =>
        actor.Capacity.Owner == subject.Owner && subject.StepBy.Contains(actor.Capacity.Role);

    private static bool ManagesPeople(Actor actor, OwnerId owner, Subject subject) =>
        actor.Is(Role.Admin, owner)
        || actor.Is(Role.Platform, OwnerId.Platform)
        || (actor.Capacity.Role == Role.Admin && subject.TakesPart);
}
