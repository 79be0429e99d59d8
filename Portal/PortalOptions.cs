namespace LokaalSignaal.Portal;

/// <summary>What can be set of the portal's pages.</summary>
public sealed class PortalOptions
{
    /// <summary>The language for who doesn't choose one and whose browser knows neither: <c>nl-BE</c> or <c>en</c>.</summary>
    public string Culture { get; set; } = "nl-BE";
}
