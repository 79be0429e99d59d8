using LokaalSignaal.Portal.Components.Layout;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Components.Messages;

/// <summary>Says in human words that something isn't there or didn't work, and what to do.</summary>
public sealed partial class Message(Surroundings around)
{
    private const int Fault = 500;

    /// <summary>The status of the answer.</summary>
    [Parameter, EditorRequired]
    public int Code { get; set; }

    [CascadingParameter]
    private HttpContext? Context { get; set; }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        // Whoever comes straight to this page's own address finds nothing either, and is told so like everybody else.
        if (Context is { Response: { HasStarted: false, StatusCode: StatusCodes.Status200OK } response })
        {
            response.StatusCode = Known;
        }
    }

    private int Known => Code switch
    {
        400 or 403 or 404 or 413 or 429 or 503 => Code,
        405 or 410 => 404,
        401 => 403,
        > 400 and < Fault => 400,
        _ => Fault,
    };

    // What stands in the log beside the fault.
    private string Number => Context?.TraceIdentifier ?? "";

    private MenuItem? Own => around.Viewer is null
        ? null
        : Menu.Of(around.Viewer, around.IsAtMunicipality, around.Municipality?.Id).FirstOrDefault();
}
