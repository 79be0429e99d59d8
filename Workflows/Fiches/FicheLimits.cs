namespace LokaalSignaal.Workflows.Fiches;

/// <summary>The limits of what a fiche can hold. The pages, the API and the rules share them.</summary>
public static class FicheLimits
{
    /// <summary>The shortest title, in characters after trimming.</summary>
    public const int ShortestTitle = 3;

    /// <summary>The longest title, in UTF-16 code units.</summary>
    public const int LongestTitle = 200;

    /// <summary>The longest description, and the longest feedback.</summary>
    public const int LongestText = 5_000;

    /// <summary>The longest reason, and the longest public summary.</summary>
    public const int LongestNote = 2_000;

    /// <summary>The most signals in one command.</summary>
    public const int MostAtOnce = 500;

    /// <summary>The most signals in a fiche.</summary>
    public const int MostSignals = 5_000;
}
