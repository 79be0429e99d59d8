using Microsoft.Extensions.Hosting;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>The host of cases of the edition that this program was built as, in the place of the embedded one.</summary>
public static partial class EditionHost
{
    /// <summary>Whether processes of this edition can share the work over a store in other roles than both.</summary>
    public static bool HasRoles
    {
        get
        {
            var has = false;
            Know(ref has);
            return has;
        }
    }

    /// <summary>Puts the edition's host of cases in. What sends commands must be hosted after it, so that it stops before.</summary>
    /// <param name="builder">The program that is put together.</param>
    /// <param name="place">Where its store is.</param>
    /// <param name="role">What the process does.</param>
    /// <param name="endpoint">Where it is reached, if it holds cases that others may ask for.</param>
    public static void AddEditionHost(this IHostApplicationBuilder builder, StorePlace place, ServedRole role, SiloEndpoint endpoint)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(place);
        ArgumentNullException.ThrowIfNull(endpoint);
        Add(builder, place, role, endpoint);
    }

    // Only the cluster edition brings another.
    static partial void Add(IHostApplicationBuilder builder, StorePlace place, ServedRole role, SiloEndpoint endpoint);

    static partial void Know(ref bool has);
}
