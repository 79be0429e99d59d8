using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Search;

/// <summary>Labels as facets.</summary>
internal static class LabelFacets
{
    public static IEnumerable<string> Of(IEnumerable<(string Axis, string Label)> labels) => labels.Select(label =>
        label.Axis == Words.Of(LabelAxis.Theme) ? Facet.Theme(label.Label) : Facet.Group(label.Label));
}
