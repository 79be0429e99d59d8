using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Lists;
using LokaalSignaal.Silo.Search;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Silo.Signals;

/// <summary>What the search index knows of a signal beside its words.</summary>
internal static class SignalFacets
{
    public static string Of(SignalRow row, IEnumerable<(string Axis, string Label)> labels, bool bundled) => string.Join(' ',
        [
            Facet.Status(row.Status),
            Facet.Nature(row.Nature),
            bundled ? Facet.Bundled : Facet.Loose,
            row.LabelsConfirmed ? Facet.Confirmed : Facet.Unconfirmed,
            .. LabelFacets.Of(labels),
        ]);

    public static SearchQuery Query(string municipality, SignalFilter filter, string words)
    {
        var facets = ImmutableArray.CreateBuilder<string>();
        Add(filter.Status is { } status ? Facet.Status(Words.Of(status)) : null);
        Add(filter.Nature is { } nature ? Facet.Nature(Words.Of(nature)) : null);
        Add(filter.Theme is { } theme ? Facet.Theme(theme.Value) : null);
        Add(filter.TargetGroup is { } group ? Facet.Group(group.Value) : null);
        Add(filter.Bundled is { } bundled ? bundled ? Facet.Bundled : Facet.Loose : null);
        Add(filter.Confirmed is { } confirmed ? confirmed ? Facet.Confirmed : Facet.Unconfirmed : null);
        return new SearchQuery(new Shelf(municipality, CaseKind.Signal), words, facets.ToImmutable())
        {
            From = Days.Begin(filter.From),
            Before = Days.End(filter.To),
        };

        void Add(string? facet)
        {
            if (facet is not null)
            {
                facets.Add(facet);
            }
        }
    }
}
