using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Lists;
using LokaalSignaal.Silo.Search;

namespace LokaalSignaal.Silo.Fiches;

/// <summary>What the search index knows of a fiche beside its words.</summary>
internal static class FicheFacets
{
    public static string Of(FicheRow row, IEnumerable<(string Axis, string Label)> labels) => string.Join(' ',
        [
            Facet.Status(row.Status),
            .. row.PutToMandatary ? [Facet.PutToMandatary] : Array.Empty<string>(),
            .. LabelFacets.Of(labels),
        ]);

    public static SearchQuery Query(string municipality, bool onlyPut, FicheFilter filter, string words)
    {
        string?[] facets =
        [
            onlyPut ? Facet.PutToMandatary : null,
            filter.Status is { } status ? Facet.Status(Words.Of(status)) : null,
            filter.Theme is { } theme ? Facet.Theme(theme.Value) : null,
            filter.TargetGroup is { } group ? Facet.Group(group.Value) : null,
        ];
        return new SearchQuery(new Shelf(municipality, CaseKind.Fiche), words, [.. facets.OfType<string>()])
        {
            From = Days.Begin(filter.From),
            Before = Days.End(filter.To),
        };
    }
}
