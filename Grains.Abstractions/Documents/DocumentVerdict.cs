using LokaalSignaal.Cases;

namespace LokaalSignaal.Documents;

/// <summary>What came of looking into a file. A closed set.</summary>
public abstract record DocumentVerdict
{
    private DocumentVerdict()
    {
    }

    /// <summary>It may be kept, and given to others.</summary>
    /// <param name="Type">What it is.</param>
    /// <param name="Content">What of it is kept: all of it, but for what hangs behind an image.</param>
    public sealed record Sound(DocumentType Type, ReadOnlyMemory<byte> Content) : DocumentVerdict;

    /// <summary>It may not.</summary>
    /// <param name="Why">Why not, and so what to do.</param>
    public sealed record Refused(Refusal Why) : DocumentVerdict;
}
