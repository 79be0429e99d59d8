using System.Collections.Immutable;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.SignIn;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.PublicPages;

/// <summary>The first page: what this is, and which municipality.</summary>
public sealed partial class HomePage(IMunicipalityQueries municipalities, Surroundings around)
{
    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    private ImmutableArray<MunicipalityView> All { get; set; } = [];

    private Viewer? Viewer => around.Viewer;

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync() => All = await municipalities.AllAsync(Context.RequestAborted);
}
