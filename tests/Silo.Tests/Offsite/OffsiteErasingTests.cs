using System.Text;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Offsite;
using LokaalSignaal.Silo.Tests.Texts;

namespace LokaalSignaal.Silo.Tests.Offsite;

/// <summary>What is erased is gone outside too, even for who has the keys.</summary>
[Collection(Azurite.Collection)]
public sealed class OffsiteErasingTests(Azurite azurite)
{
    [BlobFact]
    public async Task Nothing_outside_can_be_read_without_the_keys()
    {
        await using var copied = await Copied.BeginAsync(azurite.NewPlace());
        await copied.GiveAsync("De kwibuszwaan lekt.");
        await copied.OutsideAsync();

        Assert.Empty(await FoundAsync(copied, opened: false, "kwibuszwaan", "Annelies", "Verzwijvel", "kortrijk"));
        Assert.Equal("kwibuszwaan", Assert.Single(await FoundAsync(copied, opened: true, "kwibuszwaan")));
    }

    [BlobFact]
    public async Task A_text_that_is_erased_is_gone_when_the_deed_is_done_and_stays_gone()
    {
        await using var copied = await Copied.BeginAsync(azurite.NewPlace());
        var (signal, other) = (await copied.GiveAsync("De kwibuszwaan lekt."), await copied.GiveAsync("Vraag dompelmuis en bel."));
        await copied.OutsideAsync();

        await MaskAsync(copied, signal);
        await MaskAsync(copied, other, new TextRange(6, 10));

        Assert.Empty(await FoundAsync(copied, opened: true, "kwibuszwaan", "dompelmuis"));
        await copied.OutsideAsync();
        Assert.Empty(await FoundAsync(copied, opened: true, "kwibuszwaan", "dompelmuis"));
        await using var again = RunningSilo.At(await copied.RestoredAsync());
        Assert.Equal("Vraag ********** en bel.", (await again.Get<ISignalQueries>().FindAsync(other, copied.Processor))!.Text);
        Assert.Empty(Traces.In(Traces.FilesOf(again.Place.Data), "kwibuszwaan", "dompelmuis"));
    }

    [BlobFact]
    public async Task Of_a_person_who_is_erased_no_blob_is_left()
    {
        await using var copied = await Copied.BeginAsync(azurite.NewPlace());
        await copied.GiveAsync("De lift is stuk.");
        await copied.OutsideAsync();
        var index = copied.Silo.Get<IPersonIndex>().Of(copied.Nurse.Person);
        var folder = copied.Seal.PersonOf(index);
        Assert.Equal(2, await CountAsync(copied, folder));

        await copied.Silo.Get<IErasing>().ErasePersonAsync(copied.Nurse.Person, Actor.System, copied.Silo.NextKey());

        Assert.Equal(0, await CountAsync(copied, folder));
        await copied.OutsideAsync();
        Assert.Equal(0, await CountAsync(copied, folder));
        await using var again = Copied.Open(await copied.RestoredAsync());
        Assert.Empty(await again.Store.VerifyAsync(copied.Silo.Get<IReadModelProjector>()));
    }

    [BlobFact]
    public async Task What_is_erased_while_the_storage_is_away_is_erased_there_later()
    {
        using var own = new Azurite();
        await using var copied = await Copied.BeginAsync(own.NewPlace());
        var signal = await copied.GiveAsync("De kwibuszwaan lekt.");
        await copied.OutsideAsync();
        own.GoAway();

        await MaskAsync(copied, signal);
        own.ComeBack();
        await copied.OutsideAsync();

        Assert.Empty(await FoundAsync(copied, opened: true, "kwibuszwaan"));
    }

    [BlobFact]
    public async Task What_a_late_copier_read_before_is_erased_again()
    {
        await using var copied = await Copied.BeginAsync(azurite.NewPlace());
        var signal = await copied.GiveAsync("De kwibuszwaan lekt.");
        await copied.OutsideAsync();
        var blobs = new OffsiteBlobs(copied.Place);
        var read = (await Azurite.AllAsync(copied.Place)).Where(blob => blob.Key.StartsWith(OffsiteNames.Texts, StringComparison.Ordinal)).ToArray();

        await MaskAsync(copied, signal);
        foreach (var (name, content) in read)
        {
            await blobs.WriteNewAsync(name, content, default);
        }

        Assert.Empty(await FoundAsync(copied, opened: true, "kwibuszwaan"));
    }

    [BlobFact]
    public async Task Erasing_leaves_a_container_of_another_store_as_it_is()
    {
        await using var first = await Copied.BeginAsync(azurite.NewPlace());
        await first.OutsideAsync();
        var before = await Azurite.AllAsync(first.Place);
        await using var other = await Copied.BeginAsync(first.Place);

        await MaskAsync(other, await other.GiveAsync("De kwibuszwaan lekt."));

        Assert.Equal(before.Keys.Order(), (await Azurite.AllAsync(first.Place)).Keys.Order());
        await using var again = Copied.Open(await first.RestoredAsync());
        Assert.Empty(await again.Store.VerifyAsync(first.Silo.Get<IReadModelProjector>()));
    }

    private static async Task MaskAsync(Copied copied, CaseId signal, params TextRange[] ranges)
    {
        var text = (await copied.Silo.Get<ISignalQueries>().FindAsync(signal, copied.Processor))!.TextId;
        Assert.IsType<Answer.Accepted>(await copied.Silo.Get<IErasing>().MaskTextAsync(text, [.. ranges], copied.Processor, copied.Silo.NextKey()));
    }

    private static async Task<int> CountAsync(Copied copied, string folder) =>
        (await Azurite.AllAsync(copied.Place)).Keys.Count(name => name.StartsWith(folder, StringComparison.Ordinal));

    private static async Task<string[]> FoundAsync(Copied copied, bool opened, params string[] words)
    {
        var seal = copied.Seal;
        var contents = (await Azurite.AllAsync(copied.Place)).Select(blob => opened ? Opened(blob.Key, blob.Value, seal) : [.. Encoding.UTF8.GetBytes(blob.Key), .. blob.Value]).ToArray();
        return [.. words.Where(word => contents.Any(content => Disk.Holds(content, word)))];
    }

    private static byte[] Opened(string name, byte[] content, OffsiteSeal seal) => seal.Open(content, name)
        ?? [.. OffsiteFrame.Read(content, seal, out _).SelectMany(batch => batch.Events).SelectMany(happened => happened.Body)];
}
