using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Administration.WordLists;

/// <summary>How the two axes of labels stand in an address.</summary>
public static class AxisNames
{
    /// <summary>The word in an address.</summary>
    public static string Of(LabelAxis axis) => axis == LabelAxis.Theme ? "thema" : "doelgroep";

    /// <summary>The axis of a word in an address; none: there is no such one.</summary>
    public static LabelAxis? Find(string? name) => name switch
    {
        "thema" => LabelAxis.Theme,
        "doelgroep" => LabelAxis.TargetGroup,
        _ => null,
    };
}
