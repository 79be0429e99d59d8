namespace LokaalSignaal.Workflows.Access;

/// <summary>What somebody may or may not do.</summary>
public enum Deed
{
    /// <summary>Give a signal to a municipality.</summary>
    GiveSignal,

    /// <summary>Read a signal.</summary>
    ReadSignal,

    /// <summary>Add to one's own signal, withdraw it, or say whether it helped.</summary>
    SpeakAsGiver,

    /// <summary>Take up a signal again that was closed, withdrawn or referred.</summary>
    ReopenSignal,

    /// <summary>Confirm or correct the labels of a signal.</summary>
    LabelSignal,

    /// <summary>Refer a signal, or give its step to a colleague.</summary>
    HandleSignal,

    /// <summary>Hand a signal of one's own staff over to the municipality.</summary>
    HandOver,

    /// <summary>Add a note to a signal or a fiche.</summary>
    Note,

    /// <summary>Open a fiche.</summary>
    OpenFiche,

    /// <summary>Read a fiche.</summary>
    ReadFiche,

    /// <summary>Describe, label, bundle, assign: what a processor does with a fiche.</summary>
    ProcessFiche,

    /// <summary>Tell the givers of a fiche's signals something.</summary>
    TellGivers,

    /// <summary>Show a fiche on the public page, or take it off.</summary>
    Publish,

    /// <summary>Complete an active step; the step says which roles may, or which mandate.</summary>
    CompleteStep,

    /// <summary>Mask a text.</summary>
    MaskText,

    /// <summary>Ask that an organisation may take part.</summary>
    RequestPartnership,

    /// <summary>Read a partnership with its mandates.</summary>
    ReadPartnership,

    /// <summary>Approve, refuse and renew a partnership, grant and take back what goes with it.</summary>
    ManagePartnership,

    /// <summary>End a partnership.</summary>
    EndPartnership,

    /// <summary>Show a fiche to another municipality, or withdraw that.</summary>
    ShareFiche,

    /// <summary>Read what a municipality shows of a fiche to another one.</summary>
    ReadShare,

    /// <summary>Know that something is, or was, shared; not what.</summary>
    KnowShare,

    /// <summary>Say something to the other municipality about what is shared.</summary>
    AnswerShare,

    /// <summary>Put a fiche that was shared beside one of one's own.</summary>
    LinkShare,

    /// <summary>Begin a dossier of several municipalities.</summary>
    ProposeDossier,

    /// <summary>Know what a dossier is about and who is in it, before answering whether to take part.</summary>
    KnowDossier,

    /// <summary>Read a dossier with what its members put in.</summary>
    ReadDossier,

    /// <summary>Take part in a dossier, change what one's own municipality puts in, decline, or leave.</summary>
    JoinDossier,

    /// <summary>Say something to the other members of a dossier.</summary>
    SpeakInDossier,

    /// <summary>Say what a dossier is about, ask others in, and hand over the lead.</summary>
    LeadDossier,

    /// <summary>See who read a case.</summary>
    SeeReaders,

    /// <summary>Manage a municipality: details, processes, word lists, organisations.</summary>
    ManageMunicipality,

    /// <summary>Begin a municipality.</summary>
    FoundMunicipality,

    /// <summary>Begin or change an organisation.</summary>
    ManageOrganisation,

    /// <summary>Invite people, give and take capacities.</summary>
    ManagePeople,

    /// <summary>Change what is known of a person.</summary>
    ChangeProfile,

    /// <summary>Erase a person.</summary>
    ErasePerson,

    /// <summary>What only the program itself does: propose labels, pass terms, move signals along.</summary>
    Automate,
}
