using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Triage;

/// <summary>Whom a signal is about (<i>doelgroep</i>), as in <c>alleenstaande_ouders</c>.</summary>
[JsonConverter(typeof(IdentifierJson<TargetGroupId>))]
public readonly record struct TargetGroupId : IIdentifier<TargetGroupId>
{
    private TargetGroupId(string value) => Value = value;

    /// <summary>The slug: a letter and then 1 to 39 small letters, digits or underscores.</summary>
    public string Value { get; }

    /// <inheritdoc/>
    public static bool TryRead([NotNullWhen(true)] string? text, out TargetGroupId id)
    {
        id = LabelSlug.IsOne(text) ? new TargetGroupId(text!) : default;
        return id.Value is not null;
    }

    /// <summary>Reads a target group that is known to be well formed.</summary>
    /// <exception cref="FormatException">It isn't.</exception>
    public static TargetGroupId Of(string text) =>
        TryRead(text, out var id) ? id : throw new FormatException($"'{text}' is not a target group's id.");

    /// <inheritdoc/>
    public override string ToString() => Value ?? "";
}
