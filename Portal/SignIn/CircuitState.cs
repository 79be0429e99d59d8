using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;

namespace LokaalSignaal.Portal.SignIn;

/// <summary>Ends the sign-in of an open circuit within a minute after its account changed.</summary>
/// <param name="stamps">Whether sign-ins hold.</param>
/// <param name="log">For the framework.</param>
internal sealed class CircuitState(Stamps stamps, ILoggerFactory log) : RevalidatingServerAuthenticationStateProvider(log)
{
    /// <inheritdoc/>
    protected override TimeSpan RevalidationInterval => Stamps.Believed;

    /// <inheritdoc/>
    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken) =>
        Ticket.Of(authenticationState.User) is { } ticket && await stamps.HoldsAsync(ticket, cancellationToken);
}
