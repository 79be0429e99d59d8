using System.Globalization;
using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>Hashes all batches again, and counts positions.</summary>
internal sealed class ChainCheck : IDisposable
{
    private readonly Action<Difference> _tell;
    private readonly Chain _chain = new();
    private byte[] _hash = Chain.Start;
    private long _number;
    private long _position;

    private ChainCheck(Action<Difference> tell) => _tell = tell;

    public static async Task RunAsync(StoreContext store, Action<Difference> tell, CancellationToken cancellationToken)
    {
        using var check = new ChainCheck(tell);
        await check.RunAsync(store, cancellationToken).ConfigureAwait(false);
    }

    public void Dispose() => _chain.Dispose();

    private async Task RunAsync(StoreContext store, CancellationToken cancellationToken)
    {
        await using var events = Pages.Of(store.Events.OrderBy(e => e.Position), e => e.Position, after => e => e.Position > after, cancellationToken)
            .GetAsyncEnumerator(cancellationToken);
        var more = await events.MoveNextAsync().ConfigureAwait(false);
        await foreach (var batch in Pages.Of(store.Batches.OrderBy(b => b.Number), b => b.Number, after => b => b.Number > after, cancellationToken)
            .ConfigureAwait(false))
        {
            Begin(batch);
            while (more && events.Current.Position <= batch.LastPosition)
            {
                Add(events.Current);
                more = await events.MoveNextAsync().ConfigureAwait(false);
            }

            End(batch);
        }

        if (more)
        {
            Tell("event-unchained", events.Current.Position);
        }
    }

    private void Begin(StoredBatch batch)
    {
        if (batch.Number != ++_number || batch.FirstPosition != _position + 1 || !batch.Previous.AsSpan().SequenceEqual(_hash))
        {
            Tell("chain-broken", batch.Number);
        }

        (_number, _position, _hash) = (batch.Number, batch.FirstPosition - 1, batch.Hash);
        _chain.Begin(batch.Previous);
    }

    private void Add(StoredEvent stored)
    {
        if (stored.Position != ++_position)
        {
            Tell("position-missing", _position);
            _position = stored.Position;
        }

        _chain.Add(new Link
        {
            Position = stored.Position,
            Case = stored.CaseId,
            Version = stored.Version,
            At = stored.At,
            By = stored.By,
            Capacity = stored.Capacity,
            Type = stored.Type,
            Body = stored.Body,
        });
    }

    private void End(StoredBatch batch)
    {
        if (_position != batch.LastPosition)
        {
            Tell("position-missing", _position + 1);
            _position = batch.LastPosition;
        }

        if (!_chain.End().AsSpan().SequenceEqual(batch.Hash))
        {
            Tell("batch-changed", batch.Number);
        }
    }

    private void Tell(string code, long place) =>
        _tell(new Difference(code, place.ToString(CultureInfo.InvariantCulture)));
}
