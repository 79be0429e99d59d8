namespace LokaalSignaal.Workflows.Processes;

/// <summary>The stable codes of what the rules of processes refuse. The arguments of each stand with it.</summary>
public static class ProcessRefusals
{
    /// <summary>The step isn't active (409). Step.</summary>
    public const string StepNotActive = "step-not-active";

    /// <summary>Somebody else has to do this step (403). Step.</summary>
    public const string NotYours = "not-yours";

    /// <summary>The step has no such outcome. Outcome.</summary>
    public const string OutcomeUnknown = "outcome-unknown";

    /// <summary>The outcome is taken by itself when something happens; nobody chooses it. Outcome.</summary>
    public const string OutcomeByItself = "outcome-by-itself";

    /// <summary>The step's form has no such field. Field.</summary>
    public const string FieldUnknown = "field-unknown";

    /// <summary>The field must be filled in for this outcome. Field.</summary>
    public const string FieldRequired = "field-required";

    /// <summary>The field holds another kind of value. Field, its type.</summary>
    public const string FieldType = "field-type";

    /// <summary>The text is too short. Field, limit in characters.</summary>
    public const string FieldTooShort = "field-too-short";

    /// <summary>The text is too long. Field, limit in characters.</summary>
    public const string FieldTooLong = "field-too-long";

    /// <summary>The number is too small. Field, limit.</summary>
    public const string FieldTooSmall = "field-too-small";

    /// <summary>The number is too large. Field, limit.</summary>
    public const string FieldTooLarge = "field-too-large";

    /// <summary>Too many are named. Field, limit.</summary>
    public const string FieldTooMany = "field-too-many";

    /// <summary>The same is named twice. Field.</summary>
    public const string FieldRepeated = "field-repeated";

    /// <summary>The field has no such option. Field.</summary>
    public const string OptionUnknown = "option-unknown";

    /// <summary>The day is too early. Field, first day.</summary>
    public const string DateTooEarly = "date-too-early";

    /// <summary>The day is too late. Field, last day.</summary>
    public const string DateTooLate = "date-too-late";

    /// <summary>Not a person's id. Field.</summary>
    public const string PersonNotValid = "person-not-valid";

    /// <summary>Control characters, or half a character. Field.</summary>
    public const string TextNotValid = "text-not-valid";
}
