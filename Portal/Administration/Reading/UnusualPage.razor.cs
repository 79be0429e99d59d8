using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Readers;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Reading;

/// <summary>Reading that stands out, for the admin of who is read and of who reads: something to ask about.</summary>
/// <param name="around">Who looks.</param>
/// <param name="log">The read log.</param>
public sealed partial class UnusualPage(Surroundings around, IReadLog log)
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private Actor Admin => around.Viewer!.Actor;

    private ImmutableArray<UnusualReading>? Found { get; set; }

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Found = await log.UnusualAsync(Admin.Capacity.Owner, Admin, Context.RequestAborted);
        if (Found is null)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private string RoleOf(UnusualReading reading) =>
        Shared["RoleAt", Shared[$"Role.{reading.By.Role}"], reading.OwnerName ?? reading.By.Owner.Value];
}
