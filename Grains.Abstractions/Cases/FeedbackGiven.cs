using LokaalSignaal.Texts;

namespace LokaalSignaal.Cases;

/// <summary>The givers were told something: all of a fiche's, or the one of a signal.</summary>
/// <param name="Text">What.</param>
public sealed record FeedbackGiven(TextRef Text) : CaseEvent;
