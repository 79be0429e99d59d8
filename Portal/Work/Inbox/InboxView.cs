namespace LokaalSignaal.Portal.Work.Inbox;

/// <summary>The tabs of the inbox.</summary>
public enum InboxView
{
    /// <summary>Nobody confirmed the labels yet: the first reading.</summary>
    Unread,

    /// <summary>Read, and in no fiche yet.</summary>
    Loose,

    /// <summary>In a fiche.</summary>
    Bundled,

    /// <summary>Everything, also what ended.</summary>
    All,
}
