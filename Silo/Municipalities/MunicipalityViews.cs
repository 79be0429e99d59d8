using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Workflows.Municipalities;

namespace LokaalSignaal.Silo.Municipalities;

/// <summary>Municipalities with their details, read again only when they changed.</summary>
public sealed class MunicipalityViews(MunicipalityStates states, TextStore texts)
{
    internal static readonly StringComparer ByName = StringComparer.Create(CultureInfo.GetCultureInfo("nl-BE"), ignoreCase: true);

    private readonly ConcurrentDictionary<OwnerId, MunicipalityView> _known = [];

    /// <summary>A municipality; none where there is none, or its details are gone.</summary>
    public async ValueTask<MunicipalityView?> FindAsync(OwnerId owner, CancellationToken cancellationToken = default)
    {
        if (await states.FindAsync(owner) is not { } state)
        {
            return null;
        }

        if (_known.TryGetValue(owner, out var known) && known.Version == state.Version)
        {
            return known;
        }

        var details = (await texts.ReadAsync([state.Details], ReadScope.Of(owner), cancellationToken)).GetValueOrDefault(state.Details);
        return details is null ? null : _known[owner] = new MunicipalityView(owner, Describing.Read(details), state.Version);
    }

    /// <summary>Those of several owners that are municipalities, by name.</summary>
    public async ValueTask<ImmutableArray<MunicipalityView>> ManyAsync(IEnumerable<OwnerId> owners, CancellationToken cancellationToken = default)
    {
        var views = new List<MunicipalityView>();
        foreach (var owner in owners)
        {
            if (await FindAsync(owner, cancellationToken) is { } view)
            {
                views.Add(view);
            }
        }

        return [.. views.OrderBy(view => view.Details.Name, ByName)];
    }
}
