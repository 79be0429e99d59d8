using LokaalSignaal.Cases;
using LokaalSignaal.Documents;

namespace LokaalSignaal.Silo.Documents;

/// <summary>Refuses documents.</summary>
internal static class Refusing
{
    /// <summary>A refusal by its code.</summary>
    public static DocumentVerdict.Refused Of(string code) => new(new Refusal(
        code,
        code == DocumentCode.Busy ? RefusalKind.Conflict : RefusalKind.Invalid,
        code == DocumentCode.TooLarge ? [$"{IDocumentCheck.Largest / (1024 * 1024)}"] : []));
}
