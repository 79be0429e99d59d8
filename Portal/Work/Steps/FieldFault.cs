using System.Collections.Immutable;
using LokaalSignaal.Processes;

namespace LokaalSignaal.Portal.Work.Steps;

/// <summary>What is wrong with a field, before or after sending.</summary>
/// <param name="Field">Which field; none: the form as a whole.</param>
/// <param name="Code">The stable code that the rules have for it.</param>
/// <param name="Limit">The limit that it passed, as a person reads it.</param>
public sealed record FieldFault(FieldId? Field, string Code, string? Limit = null)
{
    /// <summary>A document has a name and no place, or the other way round.</summary>
    public const string HalfDocument = "document-half";

    /// <summary>What the sentence names, in the order of the rules: the field, then the limit.</summary>
    public ImmutableArray<string> Arguments => [Field?.Value ?? "", Limit ?? ""];
}
