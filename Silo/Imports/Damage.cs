using System.Xml;
using CsvHelper;
using DocumentFormat.OpenXml.Packaging;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>How the libraries tell that a file is damaged: by throwing, each in its own way.</summary>
internal static class Damage
{
    /// <summary>Whether an exception out of a parser tells of the file rather than of a mistake in this program.</summary>
    public static bool Tells(Exception fault) => fault
        is LimitReachedException
        or InvalidDataException
        or XmlException
        or OpenXmlPackageException
        or FileFormatException
        or FormatException
        or CsvHelperException
        or ArgumentException
        or InvalidOperationException
        or KeyNotFoundException
        or OverflowException
        or NotSupportedException
        or IOException;

    /// <summary>The finding that such an exception becomes.</summary>
    public static ImportFinding Finding(Exception fault, int row) =>
        fault is LimitReachedException limit ? limit.At(row) : new(row, null, ImportCode.FileBroken);
}
