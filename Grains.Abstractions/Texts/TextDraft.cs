namespace LokaalSignaal.Texts;

/// <summary>A text that is to be stored with the events that refer to it.</summary>
/// <param name="Ref">Its reference: the commitment.</param>
/// <param name="Salt">16 random bytes that make the commitment safe to keep.</param>
/// <param name="Body">The text.</param>
public sealed record TextDraft(TextRef Ref, ReadOnlyMemory<byte> Salt, string Body);
