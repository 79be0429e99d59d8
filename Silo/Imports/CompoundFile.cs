using System.Text;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>
/// A compound file (OLE) is an old workbook, or a new one with a password: Excel puts the encrypted package in one.
/// Neither is read; which it is makes the difference between <i>save it as .xlsx</i> and <i>take the password off</i>.
/// </summary>
internal static class CompoundFile
{
    private static readonly byte[] Mark = Encoding.Unicode.GetBytes("EncryptedPackage");

    /// <summary>Why the file isn't read.</summary>
    public static string Fault(Stream stream) =>
        Contains(stream, Mark) ? ImportCode.FileEncrypted : ImportCode.FileOldWorkbook;

    private static bool Contains(Stream stream, ReadOnlySpan<byte> mark)
    {
        var buffer = new byte[64 * 1024];
        var kept = 0;
        while (stream.Read(buffer, kept, buffer.Length - kept) is > 0 and var read)
        {
            var there = buffer.AsSpan(0, kept + read);
            if (there.IndexOf(mark) >= 0)
                return true;
            kept = Math.Min(mark.Length - 1, there.Length);
            there[^kept..].CopyTo(buffer);
        }

        return false;
    }
}
