using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Silo.Texts;

/// <summary>
/// Erases, everywhere and for good. First the ledger outside the store notes it, durably; then the store, what is copied
/// beside it and what is in memory follow; then the store's log is cut off; then the store notes how far down the ledger
/// it is. Every step may be done twice, so whatever crash comes between them, <see cref="FinishAsync"/> ends it. It is
/// done at each start, before anything is served, and so an older copy of the store that was put back loses again what
/// it must not have.
/// </summary>
/// <param name="journal">The one writer.</param>
/// <param name="ledger">What was erased.</param>
/// <param name="vault">People in memory.</param>
/// <param name="copies">What keeps texts beside the store.</param>
/// <param name="time">The clock.</param>
/// <param name="elsewhere">A copy outside the house; none: there is none.</param>
public sealed class Erasure(
    IJournal journal,
    ErasureLedger ledger,
    Vault vault,
    IEnumerable<ITextCopies> copies,
    TimeProvider time,
    IErasedElsewhere? elsewhere = null) : IDisposable
{
    /// <summary>Under this name a store keeps how far down the ledger it is.</summary>
    public const string Position = "~erasures";

    private readonly SemaphoreSlim _turn = new(1);

    /// <summary>Covers stretches of a text; without any, all of it is erased.</summary>
    /// <param name="text">The text.</param>
    /// <param name="ranges">The stretches.</param>
    /// <param name="quoting">Texts that quote it, such as the words that led triage to a label: they are erased.</param>
    public ValueTask MaskAsync(TextRef text, ImmutableArray<TextRange> ranges, params ImmutableArray<TextRef> quoting) =>
        RunAsync([
            ranges.IsDefaultOrEmpty ? new Erased.Text(text) : new Erased.Stretches(text, ranges),
            .. quoting.Select(quote => new Erased.Text(quote)),
        ]);

    /// <summary>Erases texts.</summary>
    public ValueTask EraseAsync(params ImmutableArray<TextRef> texts) =>
        RunAsync([.. texts.Select(text => new Erased.Text(text))]);

    /// <summary>Erases a document, and what it was called.</summary>
    public ValueTask EraseAsync(DocumentRef document, TextRef name) =>
        RunAsync([new Erased.Document(document), new Erased.Text(name)]);

    /// <summary>Erases a person: profile, key, account, links, notices, and who they were in every case.</summary>
    public ValueTask ErasePersonAsync(PersonId person) => RunAsync([new Erased.Person(vault.Index.Of(person))]);

    /// <summary>Unlinks a person from one case: the pseudonym resolves no longer.</summary>
    public ValueTask UnlinkAsync(Pseudonym who) => RunAsync([new Erased.Link(who)]);

    /// <summary>Does what the ledger holds and the store hasn't seen yet: at each start, and after a restore.</summary>
    /// <returns>What was done. The cases may not know of it yet: send them the commands again.</returns>
    /// <exception cref="StoreUnavailableException">The store can't be written now; nothing may be served.</exception>
    public async ValueTask<ImmutableArray<LedgerEntry>> FinishAsync(CancellationToken cancellationToken = default)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return await FinishInTurnAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    // Once noted it happens: nobody's impatience ends it.
    private async ValueTask RunAsync(ImmutableArray<Erased> erased)
    {
        if (erased.IsEmpty)
        {
            return;
        }

        await _turn.WaitAsync();
        try
        {
            ledger.Note(time.GetUtcNow(), erased.AsSpan());
            await FinishInTurnAsync();
        }
        finally
        {
            _turn.Release();
        }
    }

    private async ValueTask<ImmutableArray<LedgerEntry>> FinishInTurnAsync()
    {
        var done = await journal.WriteAsync(unit => FollowerPosition.Of(unit, Position));
        ImmutableArray<LedgerEntry> open = [.. ledger.Entries.Skip((int)done)];
        if (open.IsEmpty)
        {
            return open;
        }

        var touched = await journal.WriteAsync(unit => Apply(unit, open));
        DropPeople(open);
        foreach (var copy in copies)
        {
            await copy.EraseAsync(touched, CancellationToken.None);
        }

        await (elsewhere?.EraseAsync(open) ?? ValueTask.CompletedTask);
        await journal.ScrubAsync();
        await journal.WriteAsync(unit => FollowerPosition.Save(unit, Position, open[^1].Number));
        return open;
    }

    private static ImmutableArray<CopiedText> Apply(IWriteUnit unit, ImmutableArray<LedgerEntry> entries)
    {
        foreach (var entry in entries)
        {
            ErasedInStore.Apply(unit, entry.Erased);
        }

        return [.. entries.SelectMany(entry => ErasedInStore.Touched(unit, entry.Erased)).Distinct()];
    }

    private void DropPeople(ImmutableArray<LedgerEntry> entries)
    {
        foreach (var entry in entries)
        {
            vault.Forget(entry.Erased);
        }
    }
}
