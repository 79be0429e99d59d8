using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LokaalSignaal.Fiches;
using LokaalSignaal.Portal.Api.Cases;

namespace LokaalSignaal.Portal.Api.Fiches;

/// <summary>A fiche in a list: what the language tells of it, with the words in the caller's own language.</summary>
public record FicheItem : FicheSummary
{
    [SetsRequiredMembers]
    internal FicheItem(FicheSummary view)
        : base(view) => Steps = [.. view.Steps.Select(step => step.Told())];

    /// <summary>The titles of its active steps.</summary>
    public new ImmutableArray<string> Steps { get; }

    internal static FicheItem Of(FicheSummary view) => new(view);
}
