using System.Collections.Immutable;
using System.Text.Json.Serialization;
using LokaalSignaal.Cases;
using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Silo.Keys;

/// <summary>What was erased: references only, never what they referred to. A closed set.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "what")]
[JsonDerivedType(typeof(Text), "text-erased")]
[JsonDerivedType(typeof(Stretches), "text-masked")]
[JsonDerivedType(typeof(Document), "document-erased")]
[JsonDerivedType(typeof(Person), "person-erased")]
[JsonDerivedType(typeof(Link), "person-unlinked")]
public abstract record Erased
{
    private Erased()
    {
    }

    /// <summary>All of a text.</summary>
    /// <param name="Ref">The text.</param>
    public sealed record Text(TextRef Ref) : Erased;

    /// <summary>Stretches of a text.</summary>
    /// <param name="Ref">The text.</param>
    /// <param name="Ranges">Where they stood.</param>
    public sealed record Stretches(TextRef Ref, ImmutableArray<TextRange> Ranges) : Erased;

    /// <summary>A document.</summary>
    /// <param name="Ref">The document.</param>
    public sealed record Document(DocumentRef Ref) : Erased;

    /// <summary>A person: profile, key, account, and who they were in every case.</summary>
    /// <param name="Index">The person's keyed index.</param>
    public sealed record Person(byte[] Index) : Erased;

    /// <summary>Who somebody was in one case.</summary>
    /// <param name="Who">The pseudonym.</param>
    public sealed record Link(Pseudonym Who) : Erased;
}
