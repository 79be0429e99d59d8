using System.Globalization;
using System.Resources;
using LokaalSignaal.Cases;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Portal.Api.Cases;

/// <summary>One line of what happened to a case.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What, kebab-case: <c>given</c>, <c>step-activated</c>, <c>feedback</c>, …</param>
/// <param name="Title">The step or the fiche that it is about, else a sentence for what happened.</param>
/// <param name="Text">What was typed, where the caller may read it.</param>
/// <param name="TextId">The typed text's reference, for masking.</param>
/// <param name="By">Who did it, where the caller may know.</param>
/// <param name="Internal">Whether givers don't see it.</param>
public sealed record TimelineEntry(
    DateTimeOffset At,
    string Kind,
    string Title,
    string? Text,
    TextRef? TextId,
    string? By,
    bool Internal)
{
    private static readonly ResourceManager Sentences = new("LokaalSignaal.Portal.Api.Cases.TimelineKinds", typeof(TimelineEntry).Assembly);

    internal static TimelineEntry Of(TimelineItem item) =>
        new(item.At, item.Kind, item.Title?.Told() ?? Sentence(item.Kind), item.Text, item.TextId, item.By, item.Internal);

    private static string Sentence(string kind) => Sentences.GetString(kind, CultureInfo.CurrentUICulture) ?? kind;
}
