using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LokaalSignaal.Portal.Api.Cases;
using LokaalSignaal.Signals;

namespace LokaalSignaal.Portal.Api.Signals;

/// <summary>A signal in a list: what the language tells of it, with the words in the caller's own language.</summary>
public record SignalItem : SignalSummary
{
    [SetsRequiredMembers]
    internal SignalItem(SignalSummary view)
        : base(view) => Steps = [.. view.Steps.Select(step => step.Told())];

    /// <summary>The titles of its active steps.</summary>
    public new ImmutableArray<string> Steps { get; }

    internal static SignalItem Of(SignalSummary view) => new(view);
}
