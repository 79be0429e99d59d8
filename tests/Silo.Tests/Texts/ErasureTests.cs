using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Silo.Tests.People;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Texts;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Tests.Texts;

public sealed class ErasureTests : IAsyncLifetime
{
    private readonly StoreFolder _folder = new();
    private readonly Copies _copies = new();
    private House _house = null!;

    public Task InitializeAsync()
    {
        _house = House.Open(_folder, copies: _copies);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await _house.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_erased_text_leaves_no_trace_and_its_neighbours_stay()
    {
        var (gone, stays) = (await GiveAsync(1, "De kwibuszwaan lekt."), await GiveAsync(2, "De dompelmuis lekt."));
        Assert.Equal(["kwibuszwaan"], Traces.Of(_folder, "kwibuszwaan"));

        await _house.Erasure.EraseAsync(gone);

        Assert.Empty(Traces.Of(_folder, "kwibuszwaan"));
        var texts = await new TextStore(_house.Store).ReadAsync([gone, stays], ReadScope.Everything);
        Assert.Equal([KeyValuePair.Create(stays, "De dompelmuis lekt.")], texts);
        Assert.Empty(await _house.Store.VerifyAsync(null));
    }

    [Fact]
    public async Task A_masked_stretch_leaves_no_trace_nor_does_what_quotes_it()
    {
        var (text, quote) = (await GiveAsync(1, "Vraag het aan kwibuszwaan of aan dompelmuis."), await GiveAsync(2, "kwibuszwaan"));

        await _house.Erasure.MaskAsync(text, [new TextRange(14, 11)], quote);

        Assert.Empty(Traces.Of(_folder, "kwibuszwaan", "wibuszw"));
        var texts = await new TextStore(_house.Store).ReadAsync([text, quote], ReadScope.Everything);
        Assert.Equal([KeyValuePair.Create(text, "Vraag het aan *********** of aan dompelmuis.")], texts);
        Assert.Empty(await _house.Store.VerifyAsync(null));
    }

    [Fact]
    public async Task Masking_again_and_elsewhere_adds_up()
    {
        var text = await GiveAsync(1, "een twee drie");

        await _house.Erasure.MaskAsync(text, [new TextRange(0, 3)]);
        await _house.Erasure.MaskAsync(text, [new TextRange(9, 4)]);
        await _house.Erasure.MaskAsync(text, [new TextRange(0, 3)]);

        Assert.Equal("*** twee ****", (await new TextStore(_house.Store).ReadAsync([text], ReadScope.Everything))[text]);
    }

    [Fact]
    public async Task Many_erasures_among_many_texts_leave_no_trace()
    {
        var random = new Random(20260302);
        var texts = new List<(TextRef Ref, string Word)>();
        for (var i = 0; i < 1_500; i++)
        {
            var word = $"zq{random.NextInt64():x16}";
            var filling = string.Concat(Enumerable.Repeat(" vulling", random.Next(200)));
            texts.Add((await GiveAsync(i, random.Next(2) == 0 ? word + filling : filling + word), word));
        }

        var order = texts.OrderBy(_ => random.Next()).ToArray();
        var (gone, stays) = (order[..600], order[600..]);
        await Task.WhenAll(gone.Chunk(30).Select(async (chunk, number) =>
        {
            await _house.Erasure.EraseAsync([.. chunk[..15].Select(text => text.Ref)]);
            await GiveAsync(2_000 + number, "nog een tussendoor");
            foreach (var (text, _) in chunk[15..])
            {
                await _house.Erasure.MaskAsync(text, [new TextRange(0, 5_000)]);
            }
        }));

        Assert.Empty(Traces.Of(_folder, gone.Select(text => text.Word)));
        Assert.Equal(stays.Length, Traces.Of(_folder, stays.Select(text => text.Word)).Length);
        Assert.Empty(await _house.Store.VerifyAsync(null));
    }

    [Fact]
    public async Task What_is_copied_beside_the_store_is_told_after_the_store_changed()
    {
        var text = await GiveAsync(1, "De kwibuszwaan lekt.");
        _copies.Told = async touched =>
        {
            Assert.Equal([new CopiedText(text, Some.Signal(1))], touched);
            Assert.Empty(await new TextStore(_house.Store).ReadAsync([text], ReadScope.Everything));
        };

        await _house.Erasure.EraseAsync(text);

        Assert.Equal(1, _copies.Times);
    }

    [Fact]
    public async Task A_crash_between_ledger_and_store_is_mended_at_the_next_start()
    {
        var text = await GiveAsync(1, "De kwibuszwaan lekt.");
        _house.Keys.Ledger.Note(Some.Morning, new Erased.Text(text));
        await RestartAsync();
        Assert.Equal(["kwibuszwaan"], Traces.Of(_folder, "kwibuszwaan"));

        var finished = await _house.Erasure.FinishAsync();

        Assert.Equal(new Erased.Text(text), Assert.Single(finished).Erased);
        Assert.Empty(Traces.Of(_folder, "kwibuszwaan"));
        Assert.Empty(await _house.Erasure.FinishAsync());
    }

    [Fact]
    public async Task A_copy_that_fails_leaves_the_erasure_open_and_it_is_done_again()
    {
        var text = await GiveAsync(1, "De kwibuszwaan lekt.");
        _copies.Told = _ => throw new IOException("The index is broken.");
        await Assert.ThrowsAsync<IOException>(async () => await _house.Erasure.EraseAsync(text));
        await RestartAsync();

        _copies.Told = _ => Task.CompletedTask;
        Assert.Single(await _house.Erasure.FinishAsync());

        Assert.Equal(2, _copies.Times);
        Assert.Empty(Traces.Of(_folder, "kwibuszwaan"));
    }

    [Fact]
    public async Task Names_and_addresses_stand_in_clear_nowhere_at_all()
    {
        var person = await _house.RegisterAsync(1, "Kwibus Dompelmuis", "kwibus@dompelmuis.example");
        _ = await _house.Vault.ProfileAsync(person);
        _ = await _house.Accounts.IssueLinkAsync(person);
        _ = await _house.Accounts.SignInAsync("kwibus@dompelmuis.example", "verkeerd");

        Assert.Empty(Traces.Of(_folder, "Kwibus", "Dompelmuis", "kwibus@", "dompelmuis"));
    }

    [Fact]
    public async Task An_erased_person_is_gone_with_account_links_and_everything_that_led_to_them()
    {
        var person = await _house.RegisterAsync(1, "Kwibus Dompelmuis", "kwibus@voorbeeld.be");
        var other = await _house.RegisterAsync(2, "Iemand Anders", "anders@voorbeeld.be");
        await _house.Accounts.SeedPasswordAsync([person, other], await _house.Accounts.HashAsync("vier paarden in de wei"));
        var token = await _house.Accounts.IssueLinkAsync(person);
        await GiveAsync(1, "Een signaal.");
        await _house.Store.WriteAsync(unit => unit.Execute("UPDATE signals SET giver_index = $1", _house.Vault.Index.Of(person)));
        var wrapped = await WrappedAsync(person);

        await _house.Erasure.ErasePersonAsync(person);

        Assert.Null(await _house.Vault.ProfileAsync(person));
        Assert.Null(await _house.Pseudonyms.ForAsync(person, Some.Signal(1)));
        Assert.Null(await _house.Accounts.StampAsync(person));
        Assert.Null(await _house.Accounts.OwnerOfLinkAsync(token));
        Assert.Empty(await _house.Vault.ResolveAsync([Some.Pseudonym(1)]));
        Assert.IsType<SignInResult.Wrong>(await _house.Accounts.SignInAsync("kwibus@voorbeeld.be", "vier paarden in de wei"));
        Assert.IsType<SignInResult.Welcome>(await _house.Accounts.SignInAsync("anders@voorbeeld.be", "vier paarden in de wei"));
        Assert.DoesNotContain(Traces.FilesOf(_folder.Root), file => Holds(file, wrapped));
        Assert.DoesNotContain(Traces.FilesOf(Path.GetDirectoryName(_folder.Database)!), IsStore(_house.Vault.Index.Of(person)));
        Assert.Empty(await _house.Store.VerifyAsync(null));
    }

    [Fact]
    public async Task Erasing_twice_is_erasing_once()
    {
        var person = await _house.RegisterAsync(1, "Kwibus Dompelmuis", "kwibus@voorbeeld.be");

        await _house.Erasure.ErasePersonAsync(person);
        await _house.Erasure.ErasePersonAsync(person);

        Assert.Null(await _house.Vault.ProfileAsync(person));
        Assert.Equal(2, _house.Keys.Ledger.Count);
    }

    [Fact]
    public async Task An_unlinked_person_is_unknown_in_that_case_only()
    {
        var person = await _house.RegisterAsync(1, "Kwibus Dompelmuis", "kwibus@voorbeeld.be");
        await GiveAsync(1, "Een signaal.");
        await GiveAsync(2, "Nog een signaal.");

        await _house.Erasure.UnlinkAsync(Some.Pseudonym(1));

        Assert.Empty(await _house.Vault.ResolveAsync([Some.Pseudonym(1)]));
        await using var context = _house.Store.Context(ReadScope.Everything);
        Assert.Null((await context.Signals.SingleAsync(row => row.Giver == Some.Pseudonym(1).Value)).GiverIndex);
        Assert.NotNull((await context.Signals.SingleAsync(row => row.Giver == Some.Pseudonym(2).Value)).GiverIndex);
        Assert.NotNull(await _house.Vault.ProfileAsync(person));
    }

    private async Task<TextRef> GiveAsync(int number, string body)
    {
        var append = Some.Given(number, body);
        Assert.IsType<Silo.Journal.AppendResult.Committed>(await _house.Store.AppendAsync(append));
        return append.Texts[0].Ref;
    }

    private async Task RestartAsync()
    {
        await _house.DisposeAsync();
        _house = House.Open(_folder, copies: _copies);
    }

    private async Task<byte[]> WrappedAsync(PersonId person)
    {
        var index = _house.Vault.Index.Of(person);
        await using var context = _house.Store.Context(ReadScope.Everything);
        return (await context.People.SingleAsync(row => row.PersonIndex == index)).WrappedKey;
    }

    private static bool Holds(string file, byte[] bytes)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content.AsSpan().IndexOf(bytes) >= 0;
    }

    // The ledger keeps the index as text; in the store's own files nothing of it may be left.
    private static Predicate<string> IsStore(byte[] index) =>
        file => Path.GetFileName(file).StartsWith("store.db", StringComparison.Ordinal) && Holds(file, index);

    private sealed class Copies : ITextCopies
    {
        public Func<IReadOnlyCollection<CopiedText>, Task> Told { get; set; } = _ => Task.CompletedTask;

        public int Times { get; private set; }

        public async ValueTask EraseAsync(IReadOnlyCollection<CopiedText> texts, CancellationToken cancellationToken)
        {
            Times++;
            await Told(texts);
        }
    }
}
