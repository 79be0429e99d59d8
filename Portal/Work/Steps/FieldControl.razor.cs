using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Processes;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Steps;

/// <summary>One field of a step, with its label, its help and what is wrong with it.</summary>
public sealed partial class FieldControl
{
    // More options than this are a list to choose from.
    private const int MostRadios = 8;

    // A text that is this short fits on a line.
    private const int FitsOnALine = 200;

    private static readonly string[] YesAndNo = ["true", "false"];

    /// <summary>The field and what is filled in.</summary>
    [Parameter, EditorRequired]
    public required FieldInput Input { get; set; }

    /// <summary>The id of its control.</summary>
    [Parameter, EditorRequired]
    public required string Id { get; set; }

    /// <summary>People who can be named.</summary>
    [Parameter]
    public ImmutableArray<PersonView> Colleagues { get; set; } = [];

    /// <summary>Which ways out it is only for, as a sentence.</summary>
    [Parameter]
    public string? OnlyFor { get; set; }

    /// <summary>What is wrong, as a sentence.</summary>
    [Parameter]
    public string? Error { get; set; }

    private static string Language => Languages.Current;

    private Field Field => Input.Field;

    private string Title => Field.Title.In(Language);

    private bool IsGroup => Field.Type is FieldType.Boolean or FieldType.Choices
        || (Field.Type == FieldType.Choice && Field.Options.Length <= MostRadios);

    private bool IsShort => Field.Max is { } most && most <= FitsOnALine;

    private string? Wrong => Error is null ? null : "is-wrong";

    private string? Invalid => Error is null ? null : "true";

    private string? Described => string.Join(' ', Notes()) is { Length: > 0 } ids ? ids : null;

    private static string? Bound(decimal? bound) => bound?.ToString(CultureInfo.InvariantCulture);

    private IEnumerable<string> Notes()
    {
        (bool There, string Name)[] notes =
            [(OnlyFor is not null, "only"), (Field.Help is not null, "hint"), (Field.Tells, "tells"), (Error is not null, "error")];
        return notes.Where(note => note.There).Select(note => $"{Id}-{note.Name}");
    }
}
