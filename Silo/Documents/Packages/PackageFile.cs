using System.IO.Compression;
using System.Runtime.InteropServices;
using LokaalSignaal.Documents;

namespace LokaalSignaal.Silo.Documents.Packages;

/// <summary>
/// A text of Word or LibreOffice: an archive of parts. Every part is unpacked and counted once, whatever the archive says of
/// its size, and may be nothing that is opened by itself.
/// </summary>
internal static class PackageFile
{
    private const int MostParts = 2_000;

    public static PackageFound Look(ReadOnlyMemory<byte> file)
    {
        try
        {
            var bytes = MemoryMarshal.TryGetArray(file, out var array) ? array : file.ToArray();
            using var archive = new ZipArchive(new MemoryStream(bytes.Array!, bytes.Offset, bytes.Count), ZipArchiveMode.Read);
            return archive.Entries.Count is 0 or > MostParts
                ? throw new UnsoundException(DocumentCode.Unpacks)
                : Look(archive, bytes);
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException or NotSupportedException or System.Xml.XmlException or ArgumentException)
        {
            throw new UnsoundException(DocumentCode.Damaged);
        }
    }

    private static PackageFound Look(ZipArchive archive, ArraySegment<byte> file)
    {
        Parts.CheckNames(archive.Entries);
        var isOpenDocument = OpenDocument.Is(archive);
        if (!isOpenDocument && archive.GetEntry(WordDocument.Main) is null)
        {
            throw new UnsoundException(DocumentCode.WrongType);
        }

        Parts.Unpack(file);
        return isOpenDocument
            ? new PackageFound(DocumentType.Odt, OpenDocument.Fault(archive))
            : new PackageFound(DocumentType.Docx, WordDocument.Fault(archive));
    }
}
