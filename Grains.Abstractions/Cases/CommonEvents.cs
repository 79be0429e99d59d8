using LokaalSignaal.Identity;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Cases;

/// <summary>A note was added.</summary>
/// <param name="Text">The note.</param>
public sealed record NoteAdded(TextRef Text) : CaseEvent;

/// <summary>A text was masked, everywhere and for good; its commitment proves it no longer.</summary>
/// <param name="Text">Which text.</param>
public sealed record TextMasked(TextRef Text) : CaseEvent;

/// <summary>A person was unlinked from the case; the pseudonym resolves no longer.</summary>
/// <param name="Who">The pseudonym.</param>
public sealed record PersonUnlinked(Pseudonym Who) : CaseEvent;
