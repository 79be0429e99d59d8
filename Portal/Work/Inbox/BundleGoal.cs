using LokaalSignaal.Identity;

namespace LokaalSignaal.Portal.Work.Inbox;

/// <summary>Where signals are bundled: a new fiche, one that is offered, or one that is searched for.</summary>
public sealed class BundleGoal
{
    /// <summary>A new fiche.</summary>
    public const string New = "new";

    /// <summary>One that is offered.</summary>
    public const string Offered = "offered";

    /// <summary>One that is searched for.</summary>
    public const string Other = "other";

    private string kind = New;

    /// <summary>Which of the three.</summary>
    public string Kind
    {
        get => kind;
        set => (kind, Fiche) = (value, null);
    }

    /// <summary>The fiche, when one is chosen.</summary>
    public CaseId? Fiche { get; set; }

    /// <summary>Whether something is still to be chosen.</summary>
    public bool IsOpen => Kind != New && Fiche is null;

    /// <summary>Chooses a fiche that is offered.</summary>
    public void Choose(CaseId fiche) => (kind, Fiche) = (Offered, fiche);

    /// <summary>Whether this fiche that is offered is the chosen one.</summary>
    public bool Is(CaseId fiche) => Kind == Offered && Fiche == fiche;
}
