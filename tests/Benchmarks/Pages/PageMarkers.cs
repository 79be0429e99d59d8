using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace LokaalSignaal.Benchmarks.Pages;

/// <summary>What a page says to the script that brings it to life: which components are in it, and what they remember.</summary>
/// <param name="Operations">Asks to begin the components, as the script does.</param>
/// <param name="State">What the components remember of being rendered the first time.</param>
internal sealed partial record PageMarkers(string Operations, string State)
{
    /// <summary>Reads them from a page.</summary>
    public static PageMarkers Of(string html)
    {
        var components = new JsonArray();
        foreach (var marker in Component().Matches(html).Select(match => JsonNode.Parse(match.Groups[1].Value)!))
        {
            // The one that closes a component has no descriptor.
            if (marker["descriptor"] is not null)
            {
                components.Add(new JsonObject { ["type"] = "add", ["ssrComponentId"] = components.Count + 1, ["marker"] = marker });
            }
        }

        return components.Count > 0
            ? new PageMarkers(new JsonObject { ["batchId"] = 1, ["operations"] = components }.ToJsonString(), Kept().Match(html).Groups[1].Value)
            : throw new InvalidOperationException("There is nothing alive in this page.");
    }

    [GeneratedRegex("<!--Blazor:({.*?})-->")]
    private static partial Regex Component();

    [GeneratedRegex("<!--Blazor-Server-Component-State:(.*?)-->")]
    private static partial Regex Kept();
}
