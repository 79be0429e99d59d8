namespace LokaalSignaal.Documents;

/// <summary>A document that is to be stored with the events that refer to it.</summary>
/// <param name="Ref">Its reference: the commitment.</param>
/// <param name="Salt">16 random bytes that make the commitment safe to keep.</param>
/// <param name="Content">The document, byte for byte.</param>
public sealed record DocumentDraft(DocumentRef Ref, ReadOnlyMemory<byte> Salt, ReadOnlyMemory<byte> Content);
