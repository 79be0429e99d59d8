using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Tests.Journal;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Silo.Tests.Hosting;

/// <summary>Two processes on one store.</summary>
public abstract partial class HostConformance
{
    [StoreFact]
    public async Task Who_lost_a_race_to_another_process_reads_on_and_decides_again()
    {
        var signal = await SignalAsync();
        var version = Assert.IsType<Answer.Accepted>(await NoteAsync(signal, 1)).Version;
        await using var beside = _silo.Beside();
        var others = beside.GetRequiredService<ICaseHost>();

        for (var n = 0; n < 5; n++)
        {
            Assert.Equal(new Answer.Accepted(signal, ++version), await others.SendAsync(Note(signal, 10 + n)));
            Assert.Equal(new Answer.Accepted(signal, ++version), await NoteAsync(signal, 20 + n));
        }

        Assert.Equal(11, await NotesAsync(signal));
    }

    [StoreFact]
    public async Task No_refusal_leaves_before_what_another_process_wrote_was_read()
    {
        await using var beside = _silo.Beside();
        var others = beside.GetRequiredService<ICaseHost>();
        var later = _silo.Host.NewCase(_kortrijk, CaseKind.Signal, _nurse, Key(1));
        Assert.Equal("not-found", Assert.IsType<Answer.Refused>(await NoteAsync(later, 2)).Refusal.Code);

        var given = await others.SendAsync(new Dispatch(later, new GiveSignal { Text = "De lift in het blok is al weken stuk." }, _nurse, Key(1)));

        Assert.IsType<Answer.Accepted>(given);
        Assert.IsType<Answer.Accepted>(await NoteAsync(later, 2));
    }

    [StoreFact]
    public async Task The_same_new_case_from_two_processes_is_made_once()
    {
        await using var beside = _silo.Beside();
        var others = beside.GetRequiredService<ICaseHost>();
        var give = new GiveSignal { Text = "De lift in het blok is al weken stuk." };
        var id = _silo.Host.NewCase(_kortrijk, CaseKind.Signal, _nurse, Key(1));
        Assert.Equal(id, others.NewCase(_kortrijk, CaseKind.Signal, _nurse, Key(1)));

        var answers = await Task.WhenAll(
            _silo.Host.SendAsync(new Dispatch(id, give, _nurse, Key(1))).AsTask(),
            others.SendAsync(new Dispatch(id, give, _nurse, Key(1))).AsTask());

        Assert.Equal(new Answer.Accepted(id, answers.Cast<Answer.Accepted>().First().Version), Assert.Single(answers, answer => !((Answer.Accepted)answer).Again));
        Assert.Single(await EventsAsync(id), happened => happened is SignalGiven);
    }

    [StoreFact]
    public async Task A_step_that_another_process_just_made_active_is_completed_and_no_stale_refusal_leaves()
    {
        var fiche = await FicheAsync();
        await using var beside = _silo.Beside();
        ICaseHost[] both = [_silo.Host, beside.GetRequiredService<ICaseHost>()];
        var before = await CompletedAsync(fiche);
        Assert.All(await Task.WhenAll(both.Select((host, n) => NoteAsync(host, fiche, n))), answer => Assert.IsType<Answer.Accepted>(answer));

        var steps = 0;
        for (; await _silo.NextStepAsync(fiche) is { } step; steps++)
        {
            var dispatch = new Dispatch(fiche, step, _processor, Key(fiche, 100 + steps));
            Assert.IsType<Answer.Accepted>(await both[steps % 2].SendAsync(dispatch));
        }

        Assert.True(steps > 2);
        Assert.Equal(CaseStatus.Closed, (await _silo.FicheAsync(fiche)).Status);
        Assert.Equal(before + steps, await CompletedAsync(fiche));
    }

    [StoreFact]
    public async Task A_step_that_two_processes_complete_at_once_is_completed_once()
    {
        var fiche = await FicheAsync();
        await using var beside = _silo.Beside();
        ICaseHost[] both = [_silo.Host, beside.GetRequiredService<ICaseHost>()];

        var (steps, before) = (0, await CompletedAsync(fiche));
        for (; await _silo.NextStepAsync(fiche) is { } step; steps++)
        {
            var sendings = both.Select((host, n) => host.SendAsync(new Dispatch(fiche, step, _processor, Key(fiche, 100 + (2 * steps) + n))).AsTask());
            var answers = await Task.WhenAll(sendings);

            Assert.Single(answers, answer => answer is Answer.Accepted);
            Assert.Single(answers, answer => answer is Answer.Refused);
            Assert.Equal(before + steps + 1, await CompletedAsync(fiche));
        }

        Assert.Equal(CaseStatus.Closed, (await _silo.FicheAsync(fiche)).Status);
    }

    private async Task<CaseId> FicheAsync()
    {
        var fiche = await _silo.BundleAsync(_kortrijk, _processor, await SignalAsync());
        await _silo.RestAsync();
        return fiche;
    }

    private Task<Answer> NoteAsync(ICaseHost host, CaseId id, int number) => host.SendAsync(Note(id, number)).AsTask();

    private async Task<int> CompletedAsync(CaseId id) => (await EventsAsync(id)).Count(happened => happened is StepCompleted);
}
