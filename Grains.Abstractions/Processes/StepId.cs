using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Processes;

/// <summary>A step in a process definition, named by whoever drew it: <c>analysis</c>.</summary>
[JsonConverter(typeof(IdentifierJson<StepId>))]
public readonly record struct StepId : IIdentifier<StepId>
{
    private StepId(string value) => Value = value;

    /// <summary>The slug, 2 to 40 characters.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryRead([NotNullWhen(true)] string? text, out StepId id)
    {
        id = Shape.IsSlug(text) ? new StepId(text!) : default;
        return id.Value is not null;
    }

    /// <summary>Reads an id that is known to be well formed.</summary>
    /// <exception cref="FormatException">It isn't.</exception>
    public static StepId Of(string text) =>
        TryRead(text, out var id) ? id : throw new FormatException($"'{text}' is not a step's id.");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
