using Microsoft.AspNetCore.Components.Authorization;

namespace LokaalSignaal.Portal.SignIn;

/// <summary>
/// Who looks, for a page or a circuit. A statically rendered page finds it filled in; an interactive component
/// asks with <see cref="FindAsync"/>.
/// </summary>
/// <param name="viewers">Finds people.</param>
/// <param name="state">Who signed in.</param>
public sealed class CurrentViewer(Viewers viewers, AuthenticationStateProvider state)
{
    private bool known;
    private Viewer? viewer;

    /// <summary>Who looks; none: nobody signed in.</summary>
    public async ValueTask<Viewer?> FindAsync(CancellationToken cancellationToken = default)
    {
        if (!known)
        {
            var authentication = await state.GetAuthenticationStateAsync();
            Know(await viewers.FindAsync(Ticket.Of(authentication.User), cancellationToken));
        }

        // A circuit lives as long as its pages follow each other.
        return viewer = viewers.Now(viewer);
    }

    /// <summary>Who looks, for a page that only opens to somebody who signed in.</summary>
    /// <exception cref="InvalidOperationException">Nobody did: the page lacks its <c>[Authorize]</c>.</exception>
    public async ValueTask<Viewer> RequireAsync(CancellationToken cancellationToken = default) =>
        await FindAsync(cancellationToken) ?? throw new InvalidOperationException("This page is for who signed in.");

    /// <summary>Fills it in, where it is known already.</summary>
    internal void Know(Viewer? found) => (known, viewer) = (true, found);
}
