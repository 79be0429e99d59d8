namespace LokaalSignaal.Workflows.Triage;

/// <summary>Which part of a word an entry names.</summary>
public enum WordPlace
{
    /// <summary>All of it: <c>huur</c>.</summary>
    Whole,

    /// <summary>How it begins: <c>huur*</c> for <i>huurprijs</i>.</summary>
    Start,

    /// <summary>How it ends: <c>*woning</c> for <i>huurwoning</i>.</summary>
    End,
}
