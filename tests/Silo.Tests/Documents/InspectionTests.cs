using LokaalSignaal.Documents;
using LokaalSignaal.Silo.Documents;
using LokaalSignaal.Silo.Documents.Apart;
using Microsoft.Extensions.Logging.Abstractions;

namespace LokaalSignaal.Silo.Tests.Documents;

/// <summary>Whatever happens to the process that looks into a file, the next file gets its turn.</summary>
public sealed class InspectionTests : IDisposable
{
    private static readonly TimeSpan _long = TimeSpan.FromMinutes(5);
    private static readonly byte[] _file = [1, 2, 3, 4, 5];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("lokaalsignaal-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Theory]
    [InlineData("echo sound Pdf 3", 3)]
    [InlineData("echo sound Pdf 6", null)]
    [InlineData("echo sound Pdf -1", null)]
    [InlineData("echo sound Exe 3", null)]
    [InlineData("yes sound", null)]
    [InlineData("exit 0", null)]
    [InlineData("kill -9 $$", null)]
    public async Task What_it_says_counts_and_whoever_says_anything_else_fell_over(string script, int? kept)
    {
        using var inspection = Inspection(script, _long, _long);

        var verdict = await inspection.LookAsync(_file);

        Assert.Equal(kept, (verdict as DocumentVerdict.Sound)?.Content.Length);
        Assert.Equal(kept is null ? DocumentCode.Damaged : null, CodeOf(verdict));
    }

    [Fact]
    public async Task It_reads_the_whole_file_and_knows_nothing_of_this_process()
    {
        Environment.SetEnvironmentVariable("LOKAALSIGNAAL_INSPECTED", "geheim");
        using var inspection = Inspection("size=$(wc -c); test -z \"$LOKAALSIGNAAL_INSPECTED\" && echo sound Odt $size", _long, _long);

        Assert.Equal(300_000, Assert.IsType<DocumentVerdict.Sound>(await inspection.LookAsync(new byte[300_000])).Content.Length);
    }

    [Fact]
    public async Task One_that_never_ends_is_ended_and_its_turn_is_free_again()
    {
        var place = Path.Combine(_folder.FullName, "pids");
        using var inspection = Inspection($"echo $$ >> {place}; exec sleep 600", _long, TimeSpan.FromSeconds(1));

        var verdicts = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => inspection.LookAsync(_file).AsTask()));

        Assert.All(verdicts, verdict => Assert.Equal(DocumentCode.Damaged, CodeOf(verdict)));
        Assert.All(await File.ReadAllLinesAsync(place), pid => Assert.False(Directory.Exists($"/proc/{pid}"), pid));
    }

    [Fact]
    public async Task Who_gets_no_turn_hears_that_and_may_stop_waiting()
    {
        using var inspection = Inspection("exec sleep 600", TimeSpan.Zero, _long);
        using var enough = new CancellationTokenSource();
        var stuck = new[] { inspection.LookAsync(_file, enough.Token).AsTask(), inspection.LookAsync(_file, enough.Token).AsTask() };

        Assert.Equal(DocumentCode.Busy, CodeOf(await inspection.LookAsync(_file)));

        await enough.CancelAsync();
        foreach (var one in stuck)
        {
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        }

        using var still = new CancellationTokenSource();
        var next = inspection.LookAsync(_file, still.Token).AsTask();
        Assert.False(next.IsCompleted);
        await still.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
    }

    [Fact]
    public async Task What_can_not_be_started_takes_no_turn_for_ever()
    {
        using var inspection = new DocumentInspection(
            new ProgramApart(Path.Combine(_folder.FullName, "none"), []), new Patience(_long, _long), NullLogger<DocumentInspection>.Instance);

        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(DocumentCode.Busy, CodeOf(await inspection.LookAsync(_file)));
        }
    }

    private static DocumentInspection Inspection(string script, TimeSpan forTurn, TimeSpan forAnswer) =>
        new(new ProgramApart("/bin/sh", ["-c", script]), new Patience(forTurn, forAnswer), NullLogger<DocumentInspection>.Instance);

    private static string? CodeOf(DocumentVerdict verdict) => (verdict as DocumentVerdict.Refused)?.Why.Code;
}
