using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Fiches;

/// <summary>Title and description of a fiche, while they are typed.</summary>
public sealed partial class DescribeFields
{
    private string title = "";
    private string description = "";

    /// <summary>The title to begin with.</summary>
    [Parameter]
    public string? BeginTitle { get; set; }

    /// <summary>The description to begin with.</summary>
    [Parameter]
    public string? BeginDescription { get; set; }

    /// <summary>The title as it stands.</summary>
    public string Title => title.Trim();

    /// <summary>The description as it stands; none when it is empty.</summary>
    public string? Description => string.IsNullOrWhiteSpace(description) ? null : description;

    /// <inheritdoc/>
    protected override void OnInitialized() => (title, description) = (BeginTitle ?? "", BeginDescription ?? "");
}
