using System.CommandLine;

namespace LokaalSignaal.Portal.Hosting.Settings;

/// <summary>One thing that whoever runs the program can set.</summary>
/// <param name="Variable">The environment variable that sets it.</param>
internal sealed record Setting(string Variable)
{
    /// <summary>What the program's own variables begin with.</summary>
    public const string Prefix = "LOKAALSIGNAAL_";

    /// <summary>What the name of a variable ends with when it names a file that holds the value.</summary>
    public const string FileEnding = "_FILE";

    /// <summary>The option of a command that sets it; none: no option does.</summary>
    public Option? Option { get; init; }

    /// <summary>What holds where nobody sets it; none: nothing does.</summary>
    public string? Usual { get; init; }

    /// <summary>Whether its value may hold a secret: it is never repeated, and may stand in a file of its own.</summary>
    public bool IsSecret { get; init; }

    /// <summary>Its name in the file of settings; none: only the environment sets it.</summary>
    public string? Name => Variable.StartsWith(Prefix, StringComparison.Ordinal)
        ? Variable[Prefix.Length..].ToLowerInvariant().Replace('_', '-')
        : null;

    /// <summary>The variable that names a file that holds the value.</summary>
    public string FileVariable => Variable + FileEnding;
}
