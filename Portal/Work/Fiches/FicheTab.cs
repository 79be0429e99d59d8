namespace LokaalSignaal.Portal.Work.Fiches;

/// <summary>The tabs of the list of fiches.</summary>
public enum FicheTab
{
    /// <summary>Still going on.</summary>
    Open,

    /// <summary>With a step that was given to the reader.</summary>
    Mine,

    /// <summary>Come to their end.</summary>
    Closed,
}
