using System.Collections.Immutable;
using LokaalSignaal.PersonalData;

namespace LokaalSignaal.Workflows.PersonalData;

/// <summary>What came of masking a text.</summary>
public abstract record MaskingResult
{
    private MaskingResult()
    {
    }

    /// <summary>Every finding was decided on.</summary>
    /// <param name="Text">The text that may be stored.</param>
    public sealed record Masked(string Text) : MaskingResult
    {
        /// <summary>Nothing of the text: it may hold what was kept.</summary>
        public override string ToString() => nameof(Masked);
    }

    /// <summary>Some findings still wait for a decision; nothing may be stored.</summary>
    /// <param name="Findings">Those findings, in the order of the text.</param>
    public sealed record Undecided(ImmutableArray<Finding> Findings) : MaskingResult;

    /// <summary>A decision fits no finding, or a finding was decided on before.</summary>
    /// <param name="Index">The first such decision, counted from 0.</param>
    public sealed record Rejected(int Index) : MaskingResult;
}
