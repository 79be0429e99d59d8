using System.Globalization;
using System.Reflection;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Processes;
using static LokaalSignaal.Workflows.Tests.Processes.Draw;

namespace LokaalSignaal.Workflows.Tests.Processes;

public sealed class CheckerTests
{
    private static readonly ProcessDefinition Sound = Process(
        Step("intake", StepKind.Intake, Way("in", "look")),
        Task("look", Way("on", "tell"), Way("back", "look")),
        Tell("tell", "end"),
        Close());

    public static TheoryData<string, ProcessDefinition> Broken() => new()
    {
        { FaultCodes.StepsFew, Sound with { Steps = [Close("intake")] } },
        { FaultCodes.StepsMany, Sound with { Steps = [.. Sound.Steps, .. Enumerable.Range(10, 60).Select(n => Tell($"step{n}", "end"))] } },
        { FaultCodes.StepRepeated, Sound with { Steps = [.. Sound.Steps, Close()] } },
        { FaultCodes.StartMissing, Sound with { Start = StepId.Of("nowhere") } },
        { FaultCodes.StartNotPossible, Sound with { Start = StepId.Of("end") } },
        { FaultCodes.ReopensMissing, Sound with { ReopensAt = StepId.Of("nowhere") } },
        { FaultCodes.ReopensInsideFork, Forked(Task("left", Way("ok", "join"))) with { ReopensAt = StepId.Of("left") } },
        { FaultCodes.ReopensInsideFork, Sound with { ReopensAt = StepId.Of("end") } },
        { FaultCodes.CloseMissing, Process(Task("one", Way("on", "two")), Task("two", Way("on", "one"))) },
        { FaultCodes.TextMissing, Look(step => step with { Title = new LocalText("  ") }) },
        { FaultCodes.TextMissing, Look(step => step with { Help = new LocalText("Ja", "") }) },
        { FaultCodes.TextTooLong, Look(step => step with { Title = new LocalText(new string('x', 121)) }) },
        { FaultCodes.TextTooLong, Look(step => step with { GiverTitle = new LocalText("x", new string('x', 201)) }) },
        { FaultCodes.TextNotValid, Look(step => step with { Help = new LocalText("a\u0007b") }) },
        { FaultCodes.TextNotValid, Sound with { Title = new LocalText("a\ud800b") } },
        { FaultCodes.OutcomeRepeated, Look(step => step with { Outcomes = [Way("on", "tell"), Way("on", "tell")] }) },
        { FaultCodes.OutcomeTarget, Look(step => step with { Outcomes = [Way("on", "nowhere")] }) },
        { FaultCodes.OutcomesMissing, Look(step => step with { Outcomes = [] }) },
        { FaultCodes.OutcomesMany, Look(step => step with { Outcomes = [.. Enumerable.Range(10, 13).Select(n => Way($"on{n}", "tell"))] }) },
        { FaultCodes.OutcomesMany, With("intake", step => step with { Outcomes = [.. step.Outcomes, Way("never", "tell")] }) },
        { FaultCodes.OutcomesNotHere, With("end", step => step with { Outcomes = [Way("on", "tell")] }) },
        { FaultCodes.FirstOutcomeByItself, Look(step => step with { Outcomes = [Way("on", "tell", Happening.Bundled)] }) },
        { FaultCodes.HappeningRepeated, Look(step => step with { Outcomes = [.. step.Outcomes, Way("b1", "tell", Happening.Bundled), Way("b2", "tell", Happening.Bundled)] }) },
        { FaultCodes.HappeningNotHere, Look(step => step with { Outcomes = [.. step.Outcomes, Way("b1", "tell", Happening.Approved)] }) },
        { FaultCodes.HappeningNotHere, Look(step => step with { Outcomes = [.. step.Outcomes, Way("b1", "tell", Happening.Bundled)] }) with { Kind = CaseKind.Fiche } },
        { FaultCodes.ActorMissing, Look(step => step with { By = [] }) },
        { FaultCodes.ActorNotHere, With("end", step => step with { By = [Role.Processor] }) },
        { FaultCodes.RoleNotPossible, Look(step => step with { By = [Role.Giver] }) },
        { FaultCodes.RoleRepeated, Look(step => step with { By = [Role.Processor, Role.Processor] }) },
        { FaultCodes.TermRange, Look(step => step with { Term = 0 }) },
        { FaultCodes.TermRange, Look(step => step with { Term = 501 }) },
        { FaultCodes.TermNotHere, With("end", step => step with { Term = 5 }) },
        { FaultCodes.OnTermWithoutTerm, Look(step => step with { OnTerm = OutcomeId.Of("on") }) },
        { FaultCodes.OnTermUnknown, Look(step => step with { Term = 5, OnTerm = OutcomeId.Of("other") }) },
        { FaultCodes.WaitForNothing, With("look", _ => Wait("look", Way("on", "tell"))) },
        { FaultCodes.ForkWays, Forked(Task("left", Way("ok", "join")), step => step with { Outcomes = [Way("only", "left")] }) },
        { FaultCodes.JoinMissing, Forked(Task("left", Way("ok", "join")), step => step with { Join = null }) },
        { FaultCodes.JoinUnknown, Forked(Task("left", Way("ok", "join")), step => step with { Join = StepId.Of("left") }) },
        { FaultCodes.JoinShared, Forked(Fork("left", "join", Way("up", "join"), Way("down", "join"))) },
        { FaultCodes.JoinNotHere, Look(step => step with { Join = StepId.Of("tell") }) },
        { FaultCodes.JoinWithoutFork, With("look", _ => Join("look", "tell")) },
        { FaultCodes.JoinOutcomes, Forked(Task("left", Way("ok", "join")), join: step => step with { Outcomes = [Way("on", "tell"), Way("off", "tell")] }) },
        { FaultCodes.BranchElsewhere, Forked(Task("left", Way("ok", "join"))) with { Start = StepId.Of("left") } },
        { FaultCodes.CloseInsideFork, Forked(Task("left", Way("ok", "join"), Way("stop", "end"))) },
        { FaultCodes.BranchesMixed, Forked(Task("left", Way("ok", "join"), Way("over", "right"))) },
        { FaultCodes.BranchesMixed, Forked(Task("left", Way("ok", "join"), Way("out", "tell"))) },
        { FaultCodes.BranchesMixed, Forked(Task("left", Way("ok", "join"), Way("again", "fork"))) },
        { FaultCodes.Unreachable, Sound with { Steps = [.. Sound.Steps, Task("island", Way("on", "tell"))] } },
        { FaultCodes.DeadEnd, Sound with { Steps = [.. Sound.Steps.SetItem(1, Task("look", Way("on", "tell"), Way("lost", "lost"))), Task("lost", Way("round", "lost"))] } },
        { FaultCodes.WayWithoutFeedback, Look(step => step with { Outcomes = [.. step.Outcomes, Way("silent", "end")] }) },
        { FaultCodes.WayWithoutFeedback, With("tell", step => step with { Term = 5, OnTerm = OutcomeId.Of("told") }) },
        { FaultCodes.WayWithoutFeedback, With("tell", step => step with { Kind = StepKind.Task, Fields = [Text("message") with { Tells = true }] }) },
        { FaultCodes.WayWithoutFeedback, Sound with { ReopensAt = StepId.Of("again"), Steps = [.. Sound.Steps, Task("again", Way("on", "end"))] } },
        { FaultCodes.GoesRound, Forked(Task("left", Way("ok", "join")), fork => fork with { Outcomes = [Way("left", "join"), Way("right", "join")] }, join => join with { Outcomes = [Way("on", "fork")] }) },
        { FaultCodes.FirstWayLoops, Look(step => step with { Outcomes = [Way("back", "look"), Way("on", "tell")] }) },
        { FaultCodes.EndsNotHere, Look(step => step with { Ends = CaseStatus.Closed }) },
        { FaultCodes.EndsNotPossible, With("end", step => step with { Ends = CaseStatus.Withdrawn }) },
        { FaultCodes.FieldsMany, Look(step => step with { Fields = [.. Enumerable.Range(10, 31).Select(n => Text($"field{n}"))] }) },
        { FaultCodes.FieldsNotHere, With("intake", step => step with { Fields = [Text("field")] }) },
        { FaultCodes.FieldRepeated, Look(step => step with { Fields = [Text("field"), Text("field")] }) },
        { FaultCodes.FieldOutcome, Asks(Text("field") with { Outcomes = [OutcomeId.Of("other")] }) },
        { FaultCodes.OptionsNeeded, Asks(Field("field", FieldType.Choice) with { Options = Options("one") }) },
        { FaultCodes.OptionsNotHere, Asks(Text("field") with { Options = Options("one", "two") }) },
        { FaultCodes.OptionRepeated, Asks(Field("field", FieldType.Choices) with { Options = Options("one", "one") }) },
        { FaultCodes.LimitsNotHere, Asks(Field("field", FieldType.Boolean) with { Min = 1 }) },
        { FaultCodes.LimitsReversed, Asks(Field("field", FieldType.Number) with { Min = 2, Max = 1 }) },
        { FaultCodes.LimitsReversed, Asks(Text("field") with { Min = 6000 }) },
        { FaultCodes.LimitsReversed, Asks(Field("field", FieldType.Date) with { Earliest = new(2026, 2, 1), Latest = new(2026, 1, 1) }) },
        { FaultCodes.LimitsRange, Asks(Text("field") with { Max = 20_001 }) },
        { FaultCodes.LimitsRange, Asks(Text("field") with { Min = 0.5m }) },
        { FaultCodes.DatesNotHere, Asks(Text("field") with { Latest = new(2026, 1, 1) }) },
        { FaultCodes.TellsNotText, Asks(Field("field", FieldType.Date) with { Tells = true }) },
        { FaultCodes.FeedbackSaysNothing, With("tell", step => step with { Fields = [] }) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void Every_fault_is_found(string code, ProcessDefinition broken) =>
        Assert.Contains(code, Checker.Check(broken).Select(fault => fault.Code));

    [Fact]
    public void A_sound_drawing_has_no_faults()
    {
        Assert.Empty(Checker.Check(Sound));
        Assert.Empty(Checker.Check(Forked(Task("left", Way("ok", "join")))));
    }

    [Fact]
    public void What_the_program_comes_with_is_sound()
    {
        Assert.Empty(Checker.Check(Drawings.Signal));
        Assert.Empty(Checker.Check(Drawings.Fiche));
        Assert.Empty(Checker.Check(Drawings.Gent));
        Assert.Empty(Checker.Check(Drawings.Partnership));
    }

    [Fact]
    public void Whatever_an_outcome_waits_for_has_words()
    {
        foreach (var happening in Enum.GetValues<Happening>())
        {
            var twice = Look(step => step with { Outcomes = [.. step.Outcomes, Way("b1", "tell", happening), Way("b2", "tell", happening)] });
            var fault = Checker.Check(twice).Single(fault => fault.Code == FaultCodes.HappeningRepeated);
            Assert.NotEmpty(FaultTexts.Sentence(fault, System.Globalization.CultureInfo.GetCultureInfo("nl")));
        }
    }

    [Fact]
    public void A_silent_way_past_a_join_needs_silence_in_each_branch()
    {
        var teller = Task("left", Way("ok", "join")) with { Fields = [Text("note") with { Tells = true, Required = true }] };
        var toldInOne = Forked(teller, tell: Task("tell", Way("ok", "end")));
        var toldInNone = Forked(Task("left", Way("ok", "join")), tell: Task("tell", Way("ok", "end")));

        Assert.Empty(Checker.Check(toldInOne));
        Assert.Equal([FaultCodes.WayWithoutFeedback], Checker.Check(toldInNone).Select(fault => fault.Code));
    }

    [Fact]
    public void A_silent_way_is_named_by_its_titles()
    {
        var silent = Look(step => step with { Outcomes = [.. step.Outcomes, Way("silent", "end")] });

        Assert.Equal(
            "The end \"Step end\" can be reached without telling the givers anything, along this way: "
            + "Step intake → Step look → Step end. Add a feedback step, or a required text that the givers read.",
            FaultTexts.Sentence(Checker.Check(silent).Single(), CultureInfo.GetCultureInfo("en")));
    }

    [Theory]
    [InlineData("nl-BE")]
    [InlineData("en")]
    public void Every_fault_has_a_sentence_that_names_its_step(string language)
    {
        var culture = CultureInfo.GetCultureInfo(language);
        foreach (var fault in Broken().SelectMany(row => Checker.Check((ProcessDefinition)row[1])))
        {
            var sentence = FaultTexts.Sentence(fault, culture);
            Assert.DoesNotContain(fault.Code, sentence, StringComparison.Ordinal);
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
            Assert.True(fault.Step is null || sentence.Contains(fault.Arguments[0].In(culture.TwoLetterISOLanguageName), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_code_is_caught_and_has_its_own_sentence_in_both_languages()
    {
        var codes = typeof(FaultCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(code => (string)code.GetValue(null)!).ToList();
        var caught = Broken().Select(row => (string)row[0]).Concat([FaultCodes.FileTooLarge, FaultCodes.FileSyntax, FaultCodes.FileContent]);

        Assert.Empty(codes.Except(caught));
        foreach (var code in codes)
        {
            var fault = new Fault(null, code, [.. Enumerable.Repeat(new LocalText("x"), 3)]);
            Assert.NotEqual(
                FaultTexts.Sentence(fault, CultureInfo.GetCultureInfo("nl")),
                FaultTexts.Sentence(fault, CultureInfo.GetCultureInfo("en")));
        }
    }

    private static ProcessDefinition With(string id, Func<Step, Step> change) => Sound with
    {
        Steps = [.. Sound.Steps.Select(step => step.Id.Value == id ? change(step) : step)],
    };

    private static ProcessDefinition Look(Func<Step, Step> change) => With("look", change);

    private static ProcessDefinition Asks(Field field) => Look(step => step with { Fields = [field] });

    private static ProcessDefinition Forked(Step left, Func<Step, Step>? fork = null, Func<Step, Step>? join = null, Step? tell = null) => Process(
        (fork ?? (step => step))(Fork("fork", "join", Way("left", "left"), Way("right", "right"))),
        left,
        Task("right", Way("ok", "join")),
        (join ?? (step => step))(Join("join", "tell")),
        tell ?? Tell("tell", "end"),
        Close());
}
