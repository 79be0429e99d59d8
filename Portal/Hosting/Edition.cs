namespace LokaalSignaal.Portal.Hosting;

/// <summary>Which edition this program was built as.</summary>
internal static class Edition
{
    /// <summary>The packages of the cluster edition that this build was made without.</summary>
    public const string Missing =
        "Orleans (Microsoft.Orleans.Server), Elsa (Elsa), OpenIddict (OpenIddict.AspNetCore), Semantic Kernel (Microsoft.SemanticKernel)";
}
