using System.Text;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Imports;
using LokaalSignaal.Portal.Importing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace LokaalSignaal.Portal.Tests.Importing;

public sealed class UploadedFilesTests
{
    private static readonly Actor Els = new(Id("ELSELS"), new Capacity(OwnerId.Of("kortrijk"), Role.Processor));
    private static readonly Actor Jan = new(Id("JANJAN"), new Capacity(OwnerId.Of("kortrijk"), Role.Processor));
    private static readonly ImportPreview.Seen Preview = new(2, [new PreviewColumn("Tekst", ["a"], ImportField.Text)]);

    private readonly Importer importer = new();
    private readonly Clock clock = new();

    [Fact]
    public async Task A_file_is_read_in_as_the_one_who_sent_it_with_the_columns_that_were_chosen()
    {
        var files = Files();
        var file = Keep(files, Els);
        var shown = new List<int>();
        file.Changed += () => shown.Add(file.State is ImportState.Running running ? running.Done : -1);

        await files.Start(file, file.Choice, dryRun: false)!;

        var (order, content, actor) = Assert.Single(importer.Orders);
        Assert.Equal(("kortrijk", "lijst.csv", false), (order.Municipality.Value, order.FileName, order.DryRun));
        Assert.Equal([KeyValuePair.Create("Tekst", "text")], order.Map!);
        Assert.Equal("inhoud", content);
        Assert.Equal(Els, actor);
        Assert.Equal([0, 1, 2, -1], shown);
        Assert.Equal(Importer.Good, Assert.IsType<ImportState.Ended>(file.State).Result);
    }

    [Fact]
    public async Task After_a_try_it_can_be_read_in_and_then_no_more()
    {
        var files = Files();
        var file = Keep(files, Els);

        await files.Start(file, file.Choice, dryRun: true)!;
        Assert.True(file.Size > 0);
        await files.Start(file, file.Choice, dryRun: false)!;

        Assert.Null(files.Start(file, file.Choice, dryRun: false));
        Assert.Equal([true, false], importer.Orders.Select(sent => sent.Order.DryRun));
        Assert.Equal(0, file.Size);
    }

    [Fact]
    public async Task A_second_click_does_not_begin_a_second_run()
    {
        var files = Files();
        var file = Keep(files, Els);
        importer.Gate = new TaskCompletionSource();

        var first = files.Start(file, file.Choice, dryRun: false);

        Assert.Null(files.Start(file, file.Choice, dryRun: false));
        importer.Gate.SetResult();
        await first!;
        Assert.Single(importer.Orders);
    }

    [Fact]
    public async Task A_run_that_breaks_is_told_as_stopped_and_may_be_done_again()
    {
        var files = Files();
        var file = Keep(files, Els);
        importer.Breaks = true;

        await files.Start(file, file.Choice, dryRun: false)!;

        Assert.IsType<ImportResult.Stopped>(Assert.IsType<ImportState.Ended>(file.State).Result);
        importer.Breaks = false;
        await files.Start(file, file.Choice, dryRun: false)!;
        Assert.Equal(Importer.Good, Assert.IsType<ImportState.Ended>(file.State).Result);
    }

    [Fact]
    public void A_file_is_found_by_who_sent_it_for_half_an_hour()
    {
        var files = Files();
        var file = Keep(files, Els);

        Assert.Same(file, files.Find(file.Id, Els));
        Assert.Null(files.Find(file.Id, Jan));
        Assert.Null(files.Find(file.Id, Els with { Capacity = new Capacity(OwnerId.Of("gent"), Role.Processor) }));
        clock.Now += UploadedFiles.Kept + TimeSpan.FromSeconds(1);
        Assert.Null(files.Find(file.Id, Els));
    }

    [Fact]
    public void A_new_file_takes_the_place_of_the_one_before()
    {
        var files = Files();
        var before = Keep(files, Els);
        var others = Keep(files, Jan);

        var now = Keep(files, Els);

        Assert.Null(files.Find(before.Id, Els));
        Assert.Same(now, files.Find(now.Id, Els));
        Assert.Same(others, files.Find(others.Id, Jan));
    }

    private UploadedFiles Files()
    {
        var services = new ServiceCollection().AddSingleton<IImports>(importer).BuildServiceProvider();
        return new UploadedFiles(services.GetRequiredService<IServiceScopeFactory>(), clock, NullLogger<UploadedFiles>.Instance);
    }

    private static UploadedFile Keep(UploadedFiles files, Actor actor)
    {
        var kept = files.Keep(actor, "lijst.csv", Encoding.UTF8.GetBytes("inhoud"), Preview);
        Assert.NotNull(kept);
        return kept;
    }

    private static PersonId Id(string key) => PersonId.TryRead(key.Replace('L', '1'), out var id) ? id : throw new FormatException(key);

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 21, 15, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }

    private sealed class Importer : IImports
    {
        public static ImportResult Good { get; } = new ImportResult.Read(new ImportReport(2, 2, 0, 0, []));

        public List<(ImportOrder Order, string Content, Actor Actor)> Orders { get; } = [];

        public TaskCompletionSource? Gate { get; set; }

        public bool Breaks { get; set; }

        public async ValueTask<ImportResult> ImportAsync(
            ImportOrder order, Stream file, Actor actor, IProgress<int>? progress = null, CancellationToken cancellationToken = default)
        {
            using var reader = new StreamReader(file);
            Orders.Add((order, await reader.ReadToEndAsync(cancellationToken), actor));
            await (Gate?.Task ?? Task.CompletedTask);
            progress?.Report(1);
            progress?.Report(2);
            return Breaks ? throw new InvalidOperationException("broken") : Good;
        }
    }
}
