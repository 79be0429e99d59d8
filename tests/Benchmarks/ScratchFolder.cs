namespace LokaalSignaal.Benchmarks;

/// <summary>A folder that is thrown away after use.</summary>
internal sealed class ScratchFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lokaalsignaal-bench-");

    public string Path => System.IO.Path.Combine(_folder.FullName, "data");

    public void Dispose() => _folder.Delete(recursive: true);
}
