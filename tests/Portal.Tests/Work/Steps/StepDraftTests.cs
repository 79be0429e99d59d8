using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Work.Steps;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Portal.Tests.Work.Steps;

/// <summary>The form of a step: it says at once what the rules would refuse, and sends what they take.</summary>
public sealed class StepDraftTests
{
    private static readonly string[] Typed =
        ["", "  ", "ja", "true", "false", "een lange oorzaak", "12", "12,5", "-3", "1e3", "2026-03-31", "0001-01-01", "31-3-2026", "one", "weg", "7Q2MXK", new('x', 5001)];

    private static readonly Gen<(Field Field, string Text, string Place, string[] Picked)> Filled =
        from type in Gen.Elements(Enum.GetValues<FieldType>())
        from required in Gen.Elements(true, false)
        from bounds in Gen.Elements<(decimal?, decimal?)>((null, null), (3, 10), (0, null))
        from text in Gen.Elements(Typed)
        from place in Gen.Elements("", "https://voorbeeld.test/verslag.pdf")
        from picked in Gen.Elements<string[]>([], ["one"], ["one", "two"], ["7Q2MXK"])
        let field = Forms.Field("field", type, required) with
        {
            Min = type is FieldType.Text or FieldType.Number ? bounds.Item1 : null,
            Max = type is FieldType.Text or FieldType.Number ? bounds.Item2 : null,
        }
        select (field, text, place, picked);

    [Fact]
    public void What_it_lets_through_the_rules_take_and_what_it_stops_they_refuse_for_the_same_reason() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(2000), Prop.ForAll(Arb.From(Filled), filled =>
        {
            var draft = Draft(filled.Field);
            var input = draft.Inputs[0];
            (input.Text, input.Location) = Shown(filled.Field.Type, filled.Text, filled.Place);
            foreach (var picked in PickedOf(filled.Field.Type, filled.Picked))
            {
                input.Pick(picked, true);
            }

            var seen = draft.Check(Forms.Ready).FirstOrDefault()?.Code;
            var judged = Judge(draft);
            return seen == judged || (seen, judged) is (FieldFault.HalfDocument, ProcessRefusals.FieldType);
        }));

    [Fact]
    public void A_field_is_asked_only_for_its_own_way_out()
    {
        var draft = Draft(Forms.Field("cause", FieldType.Text, required: true) with { Outcomes = [Forms.Ready] });

        Assert.Equal(new[] { new FieldFault(FieldId.Of("cause"), ProcessRefusals.FieldRequired) }.AsEnumerable(), draft.Check(Forms.Ready));
        Assert.Empty(draft.Check(Forms.Stopped));
        Assert.Equal(["ready"], draft.OnlyFor(draft.Inputs[0].Field, "nl"));
    }

    [Fact]
    public void What_belongs_to_another_way_out_is_not_sent()
    {
        var draft = Draft(Forms.Field("cause", FieldType.Text) with { Outcomes = [Forms.Ready] }, Forms.Field("since", FieldType.Date));
        draft.Inputs[0].Text = "de eigenaar";
        draft.Inputs[1].Text = "2026-03-31";

        Assert.Equal([FieldId.Of("since")], draft.ToCommand(Forms.Stopped).Fields.Keys);
        Assert.Equal("\"2026-03-31\"", draft.ToCommand(Forms.Stopped).Fields[FieldId.Of("since")]);
    }

    [Fact]
    public void A_decision_chooses_first_and_shows_the_fields_of_its_choice()
    {
        var step = Forms.Step(Forms.Field("why", FieldType.Text), Forms.Field("what", FieldType.Text) with { Outcomes = [Forms.Ready] });
        var draft = new StepDraft(step with { Kind = StepKind.Decide });

        Assert.True(draft.ChoosesFirst);
        Assert.Equal(["why"], draft.Shown.Select(input => input.Field.Id.Value));
        draft.Chosen = Forms.Ready;
        Assert.Equal(["why", "what"], draft.Shown.Select(input => input.Field.Id.Value));
    }

    [Fact]
    public void A_refresh_keeps_what_is_typed_and_the_key_of_the_form()
    {
        var drafts = new StepDrafts();
        var step = Forms.Step(Forms.Field("cause", FieldType.Text));
        drafts.Refresh([step]);
        var (draft, key) = (drafts.Open[0], drafts.Open[0].Key.Current);
        draft.Inputs[0].Text = "half getypt";

        drafts.Refresh([step with { Due = new DateOnly(2026, 12, 1) }]);

        Assert.Same(draft, drafts.Open[0]);
        Assert.Equal(("half getypt", key, new DateOnly(2026, 12, 1)), (draft.Inputs[0].Text, draft.Key.Current, draft.Step.Due));
    }

    [Fact]
    public void What_was_typed_for_a_step_that_somebody_else_did_is_still_there_to_copy()
    {
        var drafts = new StepDrafts();
        drafts.Refresh([Forms.Step(Forms.Field("cause", FieldType.Text))]);
        var draft = drafts.Open[0];
        draft.Inputs[0].Text = "half getypt";

        drafts.Refresh([]);

        Assert.Empty(drafts.Open);
        Assert.Same(draft, Assert.Single(drafts.Overtaken));
        drafts.Forget(draft);
        Assert.Empty(drafts.Overtaken);
    }

    [Fact]
    public void A_form_that_nobody_touched_goes_quietly()
    {
        var drafts = new StepDrafts();
        drafts.Refresh([Forms.Step(Forms.Field("cause", FieldType.Text))]);

        drafts.Refresh([]);

        Assert.Empty(drafts.Overtaken);
    }

    private static StepDraft Draft(params ImmutableArray<Field> fields) => new(Forms.Step(fields));

    // What a screen can hold: a field shows its own kind of control only.
    private static (string Text, string Place) Shown(FieldType type, string text, string place) => type switch
    {
        FieldType.Choice => (text is "one" ? text : "", ""),
        FieldType.Boolean => (text is "true" or "false" ? text : "", ""),
        FieldType.Choices or FieldType.People => ("", ""),
        FieldType.Document => (text, place),
        _ => (text, ""),
    };

    private static string[] PickedOf(FieldType type, string[] picked) => type switch
    {
        FieldType.Choices => [.. picked.Where(one => one is "one" or "two")],
        FieldType.People => [.. picked.Where(one => one is "7Q2MXK")],
        _ => [],
    };

    private static string? Judge(StepDraft draft)
    {
        var view = draft.Step;
        var step = new Step { Id = view.Step, Kind = view.Kind, Title = view.Title, By = view.By, Fields = view.Fields, Outcomes = view.Outcomes };
        var definition = new ProcessDefinition { Id = DefinitionId.Of("fiche-test"), Kind = CaseKind.Fiche, Title = new LocalText("Proef"), Start = step.Id, Steps = [step] };
        var state = new ProcessState(new DefinitionRef(OwnerId.Of("kortrijk"), definition.Id, 1))
        {
            Active = [new ActiveStep(new Token(step.Id, view.Visit, []), step.Kind, null, default) { By = step.By }],
        };
        return ProcessRules.Check(draft.ToCommand(Forms.Ready), state, definition, Role.Processor) is StepCheck.Refused refused
            ? refused.Refusal.Code
            : null;
    }
}
