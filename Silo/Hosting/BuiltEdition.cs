using System.Collections.Immutable;
using System.Reflection;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>Which edition this program was built as.</summary>
public static class BuiltEdition
{
    // What each brings along tells whether it is here.
    private static readonly ImmutableArray<(string Named, string Assembly)> _wanted =
    [
        ("Orleans (Microsoft.Orleans.Server)", "Orleans.Runtime.dll"),
        ("Elsa (Elsa)", "Elsa.Workflows.Core.dll"),
        ("OpenIddict (OpenIddict.AspNetCore)", "OpenIddict.Server.dll"),
        ("Semantic Kernel (Microsoft.SemanticKernel)", "Microsoft.SemanticKernel.dll"),
    ];

    /// <summary><c>embedded</c> or <c>cluster</c>.</summary>
    public static string Name { get; } = typeof(BuiltEdition).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .First(about => about.Key == "Edition").Value!;

    /// <summary>Whether it is the cluster edition.</summary>
    public static bool IsCluster => Name == "cluster";

    /// <summary>What the whole cluster edition has and this build hasn't.</summary>
    public static ImmutableArray<string> Missing { get; } =
        [.. _wanted.Where(wanted => !File.Exists(Path.Combine(AppContext.BaseDirectory, wanted.Assembly))).Select(wanted => wanted.Named)];
}
