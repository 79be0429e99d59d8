using LokaalSignaal.Identity;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Demonstration.Material;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>What happened to a signal, outside the fiche that it may be in.</summary>
internal sealed class SignalStory(SignalMaterial signal, CaseId id, Actor giver, Actor processor, Moments moments)
{
    private const int FreshDays = 8;
    private const int UnansweredDays = 21;
    private const int LongestWait = 90;

    /// <summary>The signal.</summary>
    public CaseId Id => id;

    /// <summary>Who gave it.</summary>
    public Actor Giver => giver;

    /// <summary>When it was given.</summary>
    public DateTimeOffset Given { get; } = moments.At(signal.DaysAgo, signal.Hour, signal.Key);

    /// <summary>What happened.</summary>
    /// <param name="bundled">When it came in a fiche; none: it never did.</param>
    public IEnumerable<Deed> Deeds(DateTimeOffset? bundled)
    {
        yield return new Deed(Given, stage => stage.DoAsync(giver, id, Give(), $"{signal.Key}-give"));
        if (bundled is not null || (signal.Outcome is null && signal.DaysAgo > FreshDays))
        {
            var read = moments.After(Given, Chance.Between(1, 4, signal.Key), signal.Key);
            yield return Confirm(Moments.Sooner(read, bundled?.AddMinutes(-5) ?? read));
        }

        foreach (var deed in bundled is not null ? [] : signal.Outcome is { } outcome ? Ended(outcome) : Answered())
        {
            yield return deed;
        }
    }

    /// <summary>Its giver says whether it helped; not everyone does.</summary>
    /// <param name="ended">When it ended.</param>
    public IEnumerable<Deed> Rated(DateTimeOffset ended)
    {
        var rated = moments.After(ended, Chance.Between(2, 12, signal.Key), $"{signal.Key}-rate");
        if (Chance.Below(5, $"{signal.Key}-rates") < 3 && rated < moments.Last)
        {
            var helped = Chance.Below(10, $"{signal.Key}-helped") switch { < 5 => Helped.Yes, < 8 => Helped.Partly, _ => Helped.No };
            yield return new Deed(rated, stage => RateAsync(stage, helped));
        }
    }

    // A signal that is in another fiche too goes on with that one.
    private ValueTask RateAsync(Stage stage, Helped helped) => stage.HasEnded(id)
        ? stage.DoAsync(giver, id, new SayWhetherItHelped(helped, null), $"{signal.Key}-rate")
        : ValueTask.CompletedTask;

    private Deed Confirm(DateTimeOffset at) => new(
        at,
        stage => stage.DoAsync(processor, id, new ConfirmLabels(signal.Themes, signal.TargetGroups, signal.Nature), $"{signal.Key}-confirm"));

    private IEnumerable<Deed> Ended(OutcomeMaterial outcome)
    {
        var at = moments.After(Given, outcome.DaysAfter, $"{signal.Key}-end");
        return outcome.Kind switch
        {
            "referred" => [new Deed(at, stage => stage.DoAsync(processor, id, new ReferSignal(outcome.Reason), $"{signal.Key}-refer"))],
            "withdrawn" => [new Deed(at, stage => stage.DoAsync(giver, id, new WithdrawSignal(outcome.Reason), $"{signal.Key}-withdraw"))],
            _ => [Answer(at, outcome.Reason)],
        };
    }

    // A signal that stood alone got an answer in the end, except where somebody let it lie.
    private IEnumerable<Deed> Answered()
    {
        var forgotten = signal.DaysAgo < LongestWait && Chance.Below(5, $"{signal.Key}-forgotten") == 0;
        if (signal.DaysAgo <= UnansweredDays || forgotten)
        {
            return [];
        }

        var fitting = DemonstrationMaterial.Answers.Where(answer => answer.Nature == signal.Nature).ToArray();
        var at = moments.After(Given, Chance.Between(5, 18, signal.Key), $"{signal.Key}-answer");
        return [Answer(at, fitting[Chance.Below(fitting.Length, signal.Key)].Text), .. Rated(at)];
    }

    private Deed Answer(DateTimeOffset at, string text) =>
        new(at, stage => StepDeeds.AnswerAsync(stage, processor, id, text, $"{signal.Key}-answer"));

    private GiveSignal Give() => new()
    {
        Text = signal.Text,
        Nature = signal.Nature,
        Themes = Chance.Below(3, $"{signal.Key}-chosen") == 0 ? [.. signal.Themes.Take(1)] : [],
        Area = signal.Area,
        People = People(),
        Since = Since(),
        Tried = signal.Tried,
        Idea = signal.Idea,
        Anonymous = signal.Anonymous,
        MaskAll = true,
        Channel = Channel.Form,
    };

    private int? People() => signal.People switch
    {
        "one" => 1,
        "few" => Chance.Between(2, 6, signal.Key),
        "some" => Chance.Between(8, 25, signal.Key),
        "many" => Chance.Between(40, 120, signal.Key),
        _ => null,
    };

    private DateOnly? Since()
    {
        var day = BrusselsTime.DayOf(Given);
        return signal.Since switch
        {
            "weeks" => day.AddDays(-Chance.Between(14, 35, signal.Key)),
            "months" => day.AddMonths(-Chance.Between(2, 6, signal.Key)),
            "year" => day.AddYears(-1),
            "years" => day.AddYears(-Chance.Between(2, 4, signal.Key)),
            _ => null,
        };
    }
}
