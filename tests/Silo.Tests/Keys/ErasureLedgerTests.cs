using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.Silo.Tests.Keys;

public sealed class ErasureLedgerTests : IDisposable
{
    private static readonly byte[] Key = Some.Hash("ledger");

    private readonly StoreFolder _folder = new();

    private string File => Path.Combine(_folder.Root, "ledger");

    [Fact]
    public void What_was_noted_is_there_at_the_next_start()
    {
        var (text, other) = (Some.Text("een").Ref, Some.Text("twee").Ref);
        using (var ledger = Opened())
        {
            Assert.Equal(2, ledger.Note(Some.Morning, new Erased.Text(text), new Erased.Stretches(other, [new TextRange(3, 4)])));
            Assert.Equal(4, ledger.Note(Some.Morning, new Erased.Person(Some.Hash("p")), new Erased.Link(Some.Pseudonym(7))));
        }

        using var again = Opened();
        Assert.Equal([1L, 2, 3, 4], again.Entries.Select(entry => entry.Number));
        Assert.Equal(new Erased.Text(text), again.Entries[0].Erased);
        Assert.Equal(new TextRange(3, 4), Assert.Single(Assert.IsType<Erased.Stretches>(again.Entries[1].Erased).Ranges));
        Assert.Equal(Some.Hash("p"), Assert.IsType<Erased.Person>(again.Entries[2].Erased).Index);
        Assert.Equal(new Erased.Link(Some.Pseudonym(7)), again.Entries[3].Erased);
        Assert.All(again.Entries, entry => Assert.Equal(Some.Morning, entry.At));
    }

    [Fact]
    public void A_line_that_a_crash_left_half_is_cut_off_and_the_next_follows()
    {
        Fill(2);
        using (var file = new FileStream(File, FileMode.Append))
        {
            file.Write("{\"entry\":{\"num"u8);
        }

        using (var ledger = Opened())
        {
            Assert.Equal(3, ledger.Note(Some.Morning, new Erased.Link(Some.Pseudonym(9))));
        }

        using var again = Opened();
        Assert.Equal(3, again.Count);
    }

    [Theory]
    [InlineData(0, "0000000001", "0000000004")]
    [InlineData(1, "\"number\":2", "\"number\":7")]
    [InlineData(1, "mac", "mak")]
    [InlineData(2, "{", "")]
    public void A_line_that_was_changed_is_refused_by_its_number(int line, string from, string to)
    {
        Fill(3);
        var lines = System.IO.File.ReadAllLines(File);
        Assert.Contains(from, lines[line], StringComparison.Ordinal);
        lines[line] = lines[line].Replace(from, to, StringComparison.Ordinal);
        System.IO.File.WriteAllLines(File, lines);

        Assert.Equal(new StoreRefusal("ledger-damaged", $"{File}:{line + 1}"), Refused());
    }

    [Fact]
    public void A_line_that_was_left_out_is_refused()
    {
        Fill(3);
        var lines = System.IO.File.ReadAllLines(File);
        System.IO.File.WriteAllLines(File, [lines[0], lines[2]]);

        Assert.Equal("ledger-damaged", Refused().Code);
    }

    [Fact]
    public void Several_processes_add_to_one_and_hear_of_each_other()
    {
        using (var one = Opened())
        using (var other = Opened())
        {
            one.Note(Some.Morning, new Erased.Link(Some.Pseudonym(1)));
            Assert.Equal(2, other.Note(Some.Morning, new Erased.Person(Some.Hash("p"))));
            Assert.False(one.HasPerson(Some.Hash("p")));

            Assert.Equal([1L, 2], one.Hear().Select(entry => entry.Number));
            Assert.True(one.HasPerson(Some.Hash("p")));
            Assert.Empty(one.Hear());
            Assert.Equal([1L, 2], other.Hear().Select(entry => entry.Number));
        }

        using var again = Opened();
        Assert.Equal(2, again.Count);
        Assert.Empty(again.Hear());
    }

    [Fact]
    public async Task Whatever_several_note_at_once_is_all_there_in_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(process => Task.Run(() =>
        {
            using var ledger = Opened();
            for (var i = 1; i <= 25; i++)
            {
                ledger.Note(Some.Morning, new Erased.Link(Some.Pseudonym((process * 100) + i)));
            }
        })));

        using var again = Opened();
        Assert.Equal(100, again.Entries.Select(entry => entry.Erased).Distinct().Count());
    }

    [Fact]
    public void What_another_process_spoiled_is_not_added_to()
    {
        using var ledger = Opened();
        System.IO.File.AppendAllText(File, "{}\n");

        Assert.Throws<IOException>(() => ledger.Note(Some.Morning, new Erased.Link(Some.Pseudonym(1))));
    }

    public void Dispose() => _folder.Dispose();

    private void Fill(int count)
    {
        using var ledger = Opened();
        for (var i = 1; i <= count; i++)
        {
            ledger.Note(Some.Morning, new Erased.Link(Some.Pseudonym(i)));
        }
    }

    private ErasureLedger Opened() =>
        Assert.IsType<StoreOpening<ErasureLedger>.Opened>(ErasureLedger.Open(File, Key)).Store;

    private StoreRefusal Refused() =>
        Assert.IsType<StoreOpening<ErasureLedger>.Refused>(ErasureLedger.Open(File, Key)).Refusal;
}
