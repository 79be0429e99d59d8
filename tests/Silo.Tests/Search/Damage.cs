namespace LokaalSignaal.Silo.Tests.Search;

/// <summary>What a disk that fails does to a file.</summary>
internal static class Damage
{
    /// <summary>Makes nonsense of the second half of a closed file.</summary>
    public static void Do(string file)
    {
        using var stream = File.OpenWrite(file);
        stream.Position = stream.Length / 2;
        stream.Write([.. Enumerable.Repeat((byte)7, (int)(stream.Length - stream.Position))]);
    }
}
