using LokaalSignaal.Documents;

namespace LokaalSignaal.Silo.Documents.Images;

/// <summary>How large an image may become when it is shown.</summary>
internal static class Pixels
{
    // A sheet of A3 scanned at 600 dots an inch.
    private const long Most = 100_000_000;

    public static void Check(long width, long height)
    {
        if (width <= 0 || height <= 0)
        {
            throw new UnsoundException(DocumentCode.Damaged);
        }

        if (width > Most / height)
        {
            throw new UnsoundException(DocumentCode.Unpacks);
        }
    }
}
