using LokaalSignaal.Cases;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.Silo.Tests.Hosting;

/// <summary>What a command is answered, sent once or again, whatever becomes of the store meanwhile.</summary>
public abstract partial class HostConformance
{
    [StoreFact]
    public async Task The_same_command_gets_the_same_answer_and_happens_once()
    {
        await OpenAsync(new HostTerms { Drowsy = true });
        var signal = await SignalAsync();

        var together = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => NoteAsync(signal, 7)));
        await SleepAsync(_silo);
        var later = Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 7));

        var first = Assert.Single(together.Cast<Answer.Accepted>(), answer => !answer.Again);
        Assert.All(together.Append(later).Except([first]), answer => Assert.Equal(first with { Again = true }, answer));
        Assert.Equal(1, await NotesAsync(signal));
    }

    [StoreFact]
    public async Task A_key_is_for_one_command_of_one_actor()
    {
        var signal = await SignalAsync();
        await NoteAsync(signal, 1);

        var other = await _silo.Host.SendAsync(new Dispatch(signal, new AddNote("Iets anders."), _processor, Key(signal, 1)));
        var others = await _silo.Host.SendAsync(new Dispatch(signal, new AddToSignal("Nog iets."), _nurse, Key(signal, 1)));

        Assert.Equal("idempotency-key-reused", Assert.IsType<Answer.Refused>(other).Refusal.Code);
        Assert.IsType<Answer.Accepted>(others);
        Assert.Equal(1, await NotesAsync(signal));
    }

    [StoreFact]
    public async Task A_refusal_is_not_remembered()
    {
        var signal = await SignalAsync();
        var refused = await _silo.Host.SendAsync(new Dispatch(signal, new AddNote(""), _processor, Key(signal, 1)));

        Assert.IsType<Answer.Refused>(refused);
        Assert.Equal(0, await NotesAsync(signal));
        Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 1));
    }

    [StoreFact]
    public async Task A_version_that_is_past_is_refused()
    {
        var signal = await SignalAsync();
        var seen = await _silo.Journal.HeadAsync(signal);
        await NoteAsync(signal, 1);

        var stale = await _silo.Host.SendAsync(new Dispatch(signal, new AddNote("Gebeld."), _processor, Key(signal, 2)) { ExpectedVersion = seen });
        var fresh = await _silo.Host.SendAsync(new Dispatch(signal, new AddNote("Gebeld."), _processor, Key(signal, 2)) { ExpectedVersion = seen + 1 });

        Assert.Equal("version-changed", Assert.IsType<Answer.Refused>(stale).Refusal.Code);
        Assert.Equal(new Answer.Accepted(signal, seen + 2), fresh);
    }

    [StoreTheory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Where_the_outcome_is_unknown_the_same_again_happens_once(bool written)
    {
        var signal = await SignalAsync();
        Journal.Instead = async (append, write) =>
        {
            Journal.Instead = (next, write) => write(next);
            _ = written ? await write(append) : null;
            return new AppendResult.Unavailable("io", Unsure: true);
        };

        Assert.IsType<Answer.Unknown>(await NoteAsync(signal, 1));
        var again = Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 1));

        Assert.Equal(written, again.Again);
        Assert.Equal(await _silo.Journal.HeadAsync(signal), again.Version);
        Assert.Equal(1, await NotesAsync(signal));
        Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 2));
    }

    [StoreFact]
    public async Task A_store_that_can_t_be_written_is_said_and_the_same_again_happens_once()
    {
        var signal = await SignalAsync();
        Journal.Instead = (_, _) => new(new AppendResult.Unavailable("disk-full"));
        Assert.Equal(new Answer.Unavailable("disk-full"), await NoteAsync(signal, 1));

        Journal.Instead = (append, write) => write(append);
        Assert.False(Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 1)).Again);
        Assert.Equal(1, await NotesAsync(signal));
    }

    [StoreFact]
    public async Task Whoever_stops_waiting_loses_nothing()
    {
        var signal = await SignalAsync();
        var gate = new Gate();
        Journal.Instead = gate.HoldAsync;
        using var impatient = new CancellationTokenSource();
        var note = _silo.Host.SendAsync(Note(signal, 1), impatient.Token).AsTask();
        await gate.ComeAsync();

        await impatient.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => note);
        gate.Open();

        Assert.True(Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 1)).Again);
        Assert.Equal(1, await NotesAsync(signal));
    }

    [StoreFact]
    public async Task What_can_t_be_stored_fails_alone()
    {
        var signals = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SignalAsync()));
        Journal.Instead = (append, write) => write(append.Case == signals[3] ? append with { Texts = [append.Texts[0], append.Texts[0]] } : append);

        var answers = await Task.WhenAll(signals.Select(signal => NoteAsync(signal, 1)));

        Assert.Equal("not-storable", Assert.IsType<Answer.Refused>(answers[3]).Refusal.Code);
        Assert.All(answers.Where(answer => answer != answers[3]), answer => Assert.IsType<Answer.Accepted>(answer));
        Journal.Instead = (append, write) => write(append);
        Assert.IsType<Answer.Accepted>(await NoteAsync(signals[3], 1));
    }

    [StoreFact]
    public async Task A_fault_in_one_command_is_its_sender_s_and_the_case_goes_on()
    {
        var signal = await SignalAsync();
        Journal.Instead = (_, _) => throw new NotSupportedException("A bug.");
        await Assert.ThrowsAnyAsync<Exception>(() => NoteAsync(signal, 1));

        Journal.Instead = (append, write) => write(append);
        Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 1));
        Assert.Equal(1, await NotesAsync(signal));
    }
}
