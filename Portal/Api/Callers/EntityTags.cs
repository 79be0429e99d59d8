using System.Globalization;
using Microsoft.Extensions.Primitives;

namespace LokaalSignaal.Portal.Api.Callers;

/// <summary>The version of a case as an entity tag (RFC 9110, 8.8.3): <c>"7"</c>.</summary>
internal static class EntityTags
{
    /// <summary>Reads <c>If-Match</c>; no header and <c>*</c> mean any version.</summary>
    public static bool TryRead(StringValues header, out long? version)
    {
        version = null;
        if (header.Count == 0 || header is ["*"])
        {
            return true;
        }

        if (header is not [{ Length: > 2 and <= 22 } tag] || tag[0] != '"' || tag[^1] != '"')
        {
            return false;
        }

        var good = long.TryParse(tag.AsSpan(1, tag.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var read);
        version = good ? read : null;
        return good;
    }

    /// <summary>Tells the version of what is answered.</summary>
    public static void Tell(HttpResponse response, long version) =>
        response.Headers.ETag = $"\"{version.ToString(CultureInfo.InvariantCulture)}\"";
}
