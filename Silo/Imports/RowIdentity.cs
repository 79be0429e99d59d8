using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.Imports;

/// <summary>
/// What makes a row the same row when a file is imported again: its own id within a file of that name, or, where it
/// has none, all its cells, whatever the file is called and however its columns are mapped.
/// </summary>
internal static class RowIdentity
{
    /// <summary>The key of a row with an id of its own.</summary>
    /// <param name="fileName">The file's name; a path before it doesn't count.</param>
    /// <param name="id">The row's id.</param>
    public static CommandKey OfId(string fileName, string id) => Hash("id", [NameOf(fileName), id]);

    /// <summary>The key of a row without one.</summary>
    public static CommandKey OfContent(ImmutableArray<ExportCell> cells) => Hash("content", cells.Select(c => c.Text));

    // Each part with its length before it: "ab","c" and "a","bc" are two rows.
    private static CommandKey Hash(string kind, IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[4];
        foreach (var part in parts.Prepend(kind))
        {
            var bytes = Encoding.UTF8.GetBytes(part);
            BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
            hash.AppendData(length);
            hash.AppendData(bytes);
        }

        return CommandKey.Of("import-" + Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    // Some browsers send the path on the sender's computer, in its own way of writing.
    private static string NameOf(string fileName) => fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Trim();
}
