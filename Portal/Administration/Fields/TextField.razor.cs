using System.Collections.Immutable;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.Fields;

/// <summary>A field to type in, with its label, its hint, and what is wrong with it.</summary>
public sealed partial class TextField
{
    /// <summary>The id and the name of the control.</summary>
    [Parameter, EditorRequired]
    public string Id { get; set; } = "";

    /// <summary>The label.</summary>
    [Parameter, EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>What stands in it.</summary>
    [Parameter]
    public string? Value { get; set; }

    /// <summary>A sentence that helps.</summary>
    [Parameter]
    public string? Hint { get; set; }

    /// <summary>The kind of input.</summary>
    [Parameter]
    public string Type { get; set; } = "text";

    /// <summary>How many lines; 0: it is one line.</summary>
    [Parameter]
    public int Rows { get; set; }

    /// <summary>The most characters.</summary>
    [Parameter]
    public int? Longest { get; set; }

    /// <summary>The smallest number.</summary>
    [Parameter]
    public int? Min { get; set; }

    /// <summary>The largest number.</summary>
    [Parameter]
    public int? Max { get; set; }

    /// <summary>What it must look like.</summary>
    [Parameter]
    public string? Pattern { get; set; }

    /// <summary>What browsers may fill in.</summary>
    [Parameter]
    public string Autocomplete { get; set; } = "off";

    /// <summary>The language of what is typed, where it isn't that of the page.</summary>
    [Parameter]
    public string? Language { get; set; }

    /// <summary>Whether the browser looks at the spelling: <c>false</c> for what is no prose.</summary>
    [Parameter]
    public string? Spelling { get; set; }

    /// <summary>Whether it may be left empty.</summary>
    [Parameter]
    public bool Optional { get; set; }

    /// <summary>Whether it is a narrow one.</summary>
    [Parameter]
    public bool Narrow { get; set; }

    /// <summary>What is wrong with the form.</summary>
    [Parameter]
    public ImmutableArray<FieldFault> Faults { get; set; } = [];

    /// <summary>What stands under it.</summary>
    [Parameter]
    public RenderFragment? After { get; set; }

    private string? Sentence => Faults.IsDefaultOrEmpty ? null : Faults.FirstOrDefault(fault => fault.Field == Id)?.Sentence;

    // A file is long: it scrolls in its own place.
    private string? Size => Rows < 6 ? "is-short" : Spelling == "false" ? "is-file" : null;

    private string HintId => $"{Id}-hint";

    private string ErrorId => $"{Id}-error";

    private string? Invalid => Sentence is null ? null : "true";

    private string? Described =>
        string.Join(' ', new[] { Hint is null ? null : HintId, Sentence is null ? null : ErrorId }.OfType<string>()) is { Length: > 0 } ids ? ids : null;
}
