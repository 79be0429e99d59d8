using LokaalSignaal.Triage;

namespace LokaalSignaal.Silo.Imports;

/// <summary>The names that a municipality gives to what signals are about.</summary>
/// <param name="Themes">Its themes.</param>
/// <param name="TargetGroups">Its target groups.</param>
public sealed record ImportVocabulary(ImportLabels<ThemeId> Themes, ImportLabels<TargetGroupId> TargetGroups)
{
    /// <summary>No names at all: labels in a file are then unknown.</summary>
    public static ImportVocabulary Empty { get; } = new(new([]), new([]));
}
