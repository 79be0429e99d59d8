using LokaalSignaal.Cases;

namespace LokaalSignaal.Workflows.Cases;

/// <summary>Refusals that many kinds of cases share. The codes are part of the fixed outside.</summary>
public static class Refusals
{
    /// <summary>There is no such case for this actor.</summary>
    public static Refusal NotFound { get; } = new("not-found", RefusalKind.NotFound);

    /// <summary>The actor may see the case, but this isn't theirs to do.</summary>
    public static Refusal NotAllowed { get; } = new("not-allowed", RefusalKind.Forbidden);

    /// <summary>The sender saw another version.</summary>
    public static Refusal VersionChanged { get; } = new("version-changed", RefusalKind.Conflict);

    /// <summary>The case is there already.</summary>
    public static Refusal AlreadyThere { get; } = new("already-there", RefusalKind.Conflict);

    /// <summary>The key was used for another command.</summary>
    public static Refusal KeyReused { get; } = new("idempotency-key-reused", RefusalKind.Invalid);

    /// <summary>The case can't do this in the step or the state that it is in.</summary>
    public static Refusal NotNow { get; } = new("not-now", RefusalKind.Conflict);

    /// <summary>Such a case knows no such command.</summary>
    public static Refusal NotUnderstood { get; } = new("not-understood", RefusalKind.Invalid);

    /// <summary>A text is missing or too short.</summary>
    public static Refusal TooShort(string field, int least) => Invalid("text-too-short", field, least);

    /// <summary>A text is too long.</summary>
    public static Refusal TooLong(string field, int most) => Invalid("text-too-long", field, most);

    /// <summary>A text holds control characters or half a character.</summary>
    public static Refusal TextNotValid(string field) => Invalid("text-not-valid", field);

    /// <summary>Too many are named at once.</summary>
    public static Refusal TooMany(string field, int most) => Invalid("too-many", field, most);

    /// <summary>A value is outside its bounds.</summary>
    public static Refusal OutOfRange(string field, object least, object most) =>
        new("out-of-range", RefusalKind.Invalid, field, Shown(least), Shown(most));

    /// <summary>There is no such label.</summary>
    public static Refusal LabelUnknown(string label) => Invalid("label-unknown", label);

    /// <summary>Something that is named isn't there.</summary>
    public static Refusal Invalid(string code, params object[] arguments) =>
        new(code, RefusalKind.Invalid, [.. arguments.Select(Shown)]);

    /// <summary>The case isn't in a state for it.</summary>
    public static Refusal Conflict(string code, params object[] arguments) =>
        new(code, RefusalKind.Conflict, [.. arguments.Select(Shown)]);

    private static string Shown(object value) =>
        value is DateOnly day
            ? day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
            : Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
