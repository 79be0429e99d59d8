using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LokaalSignaal.Architecture.Deploying;

/// <summary>The program is whole as it is built: what is missing beside it is noticed only where it is used.</summary>
public sealed class ProgramTests
{
    [Fact]
    public void Beside_the_program_lies_all_that_it_asks_for()
    {
        var beside = Directory.GetFiles(Folder(), "*.dll");
        var there = beside.Concat(Framework()).Select(Path.GetFileNameWithoutExtension).ToHashSet();

        Assert.Contains("LokaalSignaal.Portal", there);
        Faults.None(beside.SelectMany(file => AskedFor(file).Where(name => !there.Contains(name)).Select(name => $"{Path.GetFileName(file)} asks for {name}")));
    }

    // Built as these tests are: the same edition and configuration.
    private static string Folder() =>
        Path.Combine(House.Root, "Portal", Path.GetRelativePath(Path.Combine(House.Root, "tests", "Architecture"), AppContext.BaseDirectory));

    private static IEnumerable<string> Framework() => ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
        .Where(file => !file.StartsWith(AppContext.BaseDirectory, StringComparison.Ordinal));

    private static string[] AskedFor(string file)
    {
        using var image = new PEReader(File.OpenRead(file));
        if (!image.HasMetadata)
        {
            return [];
        }

        var read = image.GetMetadataReader();
        return [.. read.AssemblyReferences.Select(reference => read.GetString(read.GetAssemblyReference(reference).Name))];
    }
}
