using LokaalSignaal.Texts;

namespace LokaalSignaal.Cases;

/// <summary>One line of what happened to a case.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">What, kebab-case: <c>given</c>, <c>step-activated</c>, <c>feedback</c>, … The edge has a sentence for each.</param>
/// <param name="Title">The step's or the fiche's title, where the kind is about one.</param>
/// <param name="Text">What was typed, where the reader may read it; <c>null</c> after it was erased.</param>
/// <param name="TextId">The typed text's reference.</param>
/// <param name="By">Who did it, where the reader may know.</param>
/// <param name="Internal">Whether givers don't see it.</param>
public sealed record TimelineItem(
    DateTimeOffset At,
    string Kind,
    LocalText? Title = null,
    string? Text = null,
    TextRef? TextId = null,
    string? By = null,
    bool Internal = false);
