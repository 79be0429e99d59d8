using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Seeing;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Silo.Cases;

/// <summary>
/// One live case: it wakes from snapshot and events, decides one command at a time, and folds only what the journal
/// took. The state is a cache. When the journal knows a newer version, it is read on and the command decided again; and
/// no refusal leaves before the version was compared with the journal's.
/// </summary>
/// <typeparam name="TState">The state of the kind.</typeparam>
internal sealed class CaseActivation<TState>(
    CaseId id,
    CaseRules<TState> rules,
    IReadModel<TState> readModel,
    CaseShell shell) : ICaseActivation
    where TState : CaseState
{
    private const int MostAttempts = 20;

    private readonly CaseMemory<TState> _memory = new(id, rules, shell.Journal);
    private readonly CasePeople _people = new(id, shell);

    /// <inheritdoc/>
    public async ValueTask<Answer> HandleAsync(Dispatch dispatch)
    {
        var remembered = shell.Answers.Of(dispatch);
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            await _memory.WakeAsync();
            if (await TryAsync(dispatch, remembered) is { } answer)
            {
                return answer;
            }

            _memory.Forget();
        }

        return new Answer.Busy(TimeSpan.FromSeconds(1));
    }

    // None: the state was stale, try again.
    private async ValueTask<Answer?> TryAsync(Dispatch dispatch, RememberedAnswer remembered)
    {
        var (verdict, context) = await DecideAsync(dispatch);
        return verdict switch
        {
            Verdict.Accepted { Events.IsEmpty: true } => await NothingAsync(dispatch, remembered, context),
            Verdict.Accepted accepted => await AppendAsync(dispatch, remembered, accepted, context),
            Verdict.Refused refused => await RefuseAsync(remembered, refused.Why),
            _ => throw new InvalidOperationException($"Nothing is known of {verdict}."),
        };
    }

    private async ValueTask<(Verdict Verdict, DecisionContext Context)> DecideAsync(Dispatch dispatch)
    {
        var state = _memory.State;
        var needs = rules.NeedsOf(state, dispatch.Command, dispatch.Actor);
        var context = await shell.Gathering.ContextAsync(dispatch, needs, await _people.OfAsync(dispatch.Actor));
        if (AccessRules.Check(dispatch.Actor, rules.QuestionOf(state, dispatch.Command, context)) is { } denied)
        {
            return (Verdict.No(denied), context);
        }

        if (dispatch.ExpectedVersion is { } expected && expected != state.Version)
        {
            return (Verdict.No(Refusals.VersionChanged), context);
        }

        context = await AdvanceAsync(state, dispatch.Command, context);
        return (rules.Decide(state, dispatch.Command, context), context);
    }

    private async ValueTask<DecisionContext> AdvanceAsync(TState state, Command command, DecisionContext context)
    {
        if (context.Definition is not { } definition || rules.StimulusOf(state, command, definition) is not { } stimulus)
        {
            return context;
        }

        return context with { Transitions = await shell.Engine.AdvanceAsync(definition, rules.MarkingFor(state, command), stimulus) };
    }

    private async ValueTask<Answer?> AppendAsync(
        Dispatch dispatch,
        RememberedAnswer remembered,
        Verdict.Accepted accepted,
        DecisionContext context)
    {
        if (!accepted.Events.IsEmpty && await shell.Erasing.DoAsync(id, dispatch.Command) is { } refusal)
        {
            return new Answer.Refused(refusal);
        }

        var next = _memory.Foresee(accepted.Events, context);
        var people = await _people.ResolutionsAsync(accepted, dispatch.Actor, context);
        var rows = readModel.Rows(_memory.State, next, accepted.Events);
        var append = new Append
        {
            Case = id,
            ExpectedVersion = _memory.State.Version,
            ReliesOn = context.Epochs,
            At = context.Now,
            By = context.By,
            Capacity = dispatch.Actor.Capacity,
            Events = accepted.Events,
            Texts = accepted.Texts,
            Document = accepted.Document,
            People = people,
            Answer = remembered,
            Rows = await _people.WithProfileAsync(rows, accepted.Profile),
            Snapshot = _memory.SnapshotOf(next),
        };
        using var trace = Measures.Source.StartActivity("append");
        return await ToAnswerAsync(await shell.Journal.AppendAsync(append), remembered, () =>
        {
            _memory.Take(next);
            _people.Take();
        });
    }

    private async ValueTask<Answer?> ToAnswerAsync(AppendResult result, RememberedAnswer remembered, Action committed)
    {
        switch (result)
        {
            case AppendResult.Committed done:
                committed();
                return new Answer.Accepted(id, done.Version);
            case AppendResult.Stale:
                return null;
            case AppendResult.Remembered:
                return await RecallAsync(remembered);
            case AppendResult.Failed failed:
                return new Answer.Refused(Refusals.Invalid("not-storable", failed.Code));
            case AppendResult.Busy:
                return new Answer.Busy(TimeSpan.FromSeconds(1));
            case AppendResult.Unavailable { Unsure: true }:
                _memory.Forget();
                return new Answer.Unknown();
            case AppendResult.Unavailable unavailable:
                return new Answer.Unavailable(unavailable.Code);
            default:
                throw new InvalidOperationException($"Nothing is known of {result}.");
        }
    }

    // Nothing to do is remembered for people, who may send it again; the program's own commands are derived anew.
    private async ValueTask<Answer?> NothingAsync(Dispatch dispatch, RememberedAnswer remembered, DecisionContext context)
    {
        if (await RecallAsync(remembered) is { } before)
        {
            return before;
        }

        if (await _memory.IsStaleAsync())
        {
            return null;
        }

        return dispatch.Actor.IsSystem
            ? new Answer.Accepted(id, _memory.State.Version)
            : await AppendAsync(dispatch, remembered, new Verdict.Accepted([], []), context);
    }

    private async ValueTask<Answer?> RefuseAsync(RememberedAnswer remembered, Refusal why)
    {
        if (await RecallAsync(remembered) is { } before)
        {
            return before;
        }

        return await _memory.IsStaleAsync() ? null : new Answer.Refused(why);
    }

    private async ValueTask<Answer?> RecallAsync(RememberedAnswer remembered)
    {
        var before = await shell.Journal.RecallAsync(remembered.Key);
        return before is null ? null
            : before.Request.Span.SequenceEqual(remembered.Request.Span)
                ? new Answer.Accepted(before.Case, before.Version, Again: true)
                : new Answer.Refused(Refusals.KeyReused);
    }
}
