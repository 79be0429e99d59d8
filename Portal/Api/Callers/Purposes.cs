using System.Collections.Immutable;
using System.Text.Json;
using LokaalSignaal.Readers;
using Microsoft.Extensions.Primitives;

namespace LokaalSignaal.Portal.Api.Callers;

/// <summary>The codes of the <c>Purpose</c> header.</summary>
internal static class Purposes
{
    private static readonly ImmutableSortedDictionary<string, Purpose> _byCode = Enum.GetValues<Purpose>()
        .ToImmutableSortedDictionary(purpose => JsonSerializer.SerializeToElement(purpose).GetString()!, purpose => purpose, StringComparer.Ordinal);

    /// <summary>All codes.</summary>
    public static ImmutableArray<string> All { get; } = [.. _byCode.Keys];

    /// <summary>Reads the header; none: it follows.</summary>
    public static bool TryRead(StringValues header, out Purpose? purpose)
    {
        purpose = null;
        if (header.Count == 0)
        {
            return true;
        }

        var known = header is [{ Length: <= 20 } code] && _byCode.TryGetValue(code, out var read) ? (Purpose?)read : null;
        purpose = known;
        return known is not null;
    }
}
