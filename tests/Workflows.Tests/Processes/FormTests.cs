using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;
using static LokaalSignaal.Workflows.Tests.Processes.Draw;

namespace LokaalSignaal.Workflows.Tests.Processes;

public sealed class FormTests
{
    private static readonly ProcessDefinition Definition = Process(
        Task("look", Way("on", "end"), Way("off", "end"), Way("bundled", "end", Happening.Bundled)) with
        {
            Fields =
            [
                Text("cause") with { Required = true, Outcomes = [OutcomeId.Of("on")] },
                Text("short") with { Min = 3, Max = 5 },
                Text("long") with { Max = 20_000 },
                Field("count", FieldType.Number) with { Min = 1, Max = 10.5m },
                Field("any", FieldType.Number),
                Field("day", FieldType.Date) with { Earliest = new(2026, 1, 1), Latest = new(2026, 12, 31) },
                Field("when", FieldType.Date),
                Field("sure", FieldType.Boolean),
                Field("scale", FieldType.Choice) with { Options = Options("small", "large") },
                Field("kinds", FieldType.Choices) with { Options = Options("red", "blue") },
                Field("people", FieldType.People),
                Field("paper", FieldType.Document),
            ],
        },
        Close());

    [Theory]
    [InlineData("short", "\"abc\"", "\"abc\"")]
    [InlineData("short", "\"  abcde \\r\\n\"", "\"abcde\"")]
    [InlineData("short", "\"a\\r\\nb\"", "\"a\\nb\"")]
    [InlineData("short", "\"a\\tb\"", "\"a\\tb\"")]
    [InlineData("short", "\"<b>\"", "\"<b>\"")]
    [InlineData("short", "\"\\u00e9\\u00e9n\"", "\"één\"")]
    [InlineData("short", "\"\\ud83d\\ude00!\"", "\"\\uD83D\\uDE00!\"")]
    [InlineData("count", "1", "1")]
    [InlineData("count", "10.5", "10.5")]
    [InlineData("any", "1e3", "1000")]
    [InlineData("any", "-0.25", "-0.25")]
    [InlineData("day", "\"2026-01-01\"", "\"2026-01-01\"")]
    [InlineData("day", "\"2026-12-31\"", "\"2026-12-31\"")]
    [InlineData("sure", "false", "false")]
    [InlineData("scale", "\"large\"", "\"large\"")]
    [InlineData("kinds", "[\"blue\",\"red\"]", "[\"blue\",\"red\"]")]
    [InlineData("people", "[\"7Q2MXK\"]", "[\"7Q2MXK\"]")]
    [InlineData("paper", "{\"location\":\"https://x\",\"name\":\" Nota \"}", "{\"name\":\"Nota\",\"location\":\"https://x\"}")]
    public void Good_answers_are_kept_in_one_way(string field, string json, string kept)
    {
        var valid = Assert.IsType<StepCheck.Valid>(Fill(field, json));

        Assert.Equal([(field, kept)], valid.Answers.Select(answer => (answer.Field.Id.Value, answer.Json)));
    }

    [Theory]
    [InlineData("short", "\"ab\"", ProcessRefusals.FieldTooShort, "3")]
    [InlineData("short", "\"abcdef\"", ProcessRefusals.FieldTooLong, "5")]
    [InlineData("short", "7", ProcessRefusals.FieldType, "text")]
    [InlineData("short", "{", ProcessRefusals.FieldType, "text")]
    [InlineData("short", "", ProcessRefusals.FieldType, "text")]
    [InlineData("short", "\"abc\" x", ProcessRefusals.FieldType, "text")]
    [InlineData("short", "\"a\\u0000b\"", ProcessRefusals.TextNotValid, null)]
    [InlineData("short", "\"a\\u001bb\"", ProcessRefusals.TextNotValid, null)]
    [InlineData("short", "\"a\\u009fb\"", ProcessRefusals.TextNotValid, null)]
    [InlineData("short", "\"ab\\ud800\"", ProcessRefusals.TextNotValid, null)]
    [InlineData("short", "\"ab\\udc00\"", ProcessRefusals.TextNotValid, null)]
    [InlineData("count", "0.9", ProcessRefusals.FieldTooSmall, "1")]
    [InlineData("count", "10.51", ProcessRefusals.FieldTooLarge, "10.5")]
    [InlineData("any", "1e400", ProcessRefusals.FieldType, "number")]
    [InlineData("any", "NaN", ProcessRefusals.FieldType, "number")]
    [InlineData("any", "\"1\"", ProcessRefusals.FieldType, "number")]
    [InlineData("day", "\"2025-12-31\"", ProcessRefusals.DateTooEarly, "2026-01-01")]
    [InlineData("day", "\"2027-01-01\"", ProcessRefusals.DateTooLate, "2026-12-31")]
    [InlineData("when", "\"0001-01-01\"", ProcessRefusals.DateTooEarly, "1900-01-01")]
    [InlineData("when", "\"9999-12-31\"", ProcessRefusals.DateTooLate, "2199-12-31")]
    [InlineData("when", "\"2026-02-30\"", ProcessRefusals.FieldType, "date")]
    [InlineData("when", "\"31/12/2026\"", ProcessRefusals.FieldType, "date")]
    [InlineData("when", "20260101", ProcessRefusals.FieldType, "date")]
    [InlineData("sure", "\"true\"", ProcessRefusals.FieldType, "boolean")]
    [InlineData("scale", "\"medium\"", ProcessRefusals.OptionUnknown, null)]
    [InlineData("scale", "[\"small\"]", ProcessRefusals.FieldType, "choice")]
    [InlineData("kinds", "\"red\"", ProcessRefusals.FieldType, "choices")]
    [InlineData("kinds", "[\"green\"]", ProcessRefusals.OptionUnknown, null)]
    [InlineData("kinds", "[\"red\",\"red\"]", ProcessRefusals.FieldRepeated, null)]
    [InlineData("kinds", "[\"red\",\"blue\",\"red\"]", ProcessRefusals.FieldTooMany, "2")]
    [InlineData("kinds", "[null]", ProcessRefusals.FieldType, "choices")]
    [InlineData("kinds", "[[[[[[\"red\"]]]]]]", ProcessRefusals.FieldType, "choices")]
    [InlineData("people", "[\"somebody\"]", ProcessRefusals.PersonNotValid, null)]
    [InlineData("people", "[\"\\ud800\"]", ProcessRefusals.PersonNotValid, null)]
    [InlineData("paper", "\"nota.pdf\"", ProcessRefusals.FieldType, "document")]
    [InlineData("paper", "{\"name\":\"Nota\"}", ProcessRefusals.FieldType, "document")]
    [InlineData("paper", "{\"name\":\"Nota\",\"location\":\"\"}", ProcessRefusals.FieldType, "document")]
    [InlineData("paper", "{\"name\":\"Nota\",\"location\":\"x\",\"size\":1}", ProcessRefusals.FieldType, "document")]
    [InlineData("paper", "{\"name\":\"Nota\",\"location\":\"x\",\"\\ud800\":1}", ProcessRefusals.TextNotValid, null)]
    [InlineData("paper", "{\"name\":\"N\\u0000\",\"location\":\"x\"}", ProcessRefusals.TextNotValid, null)]
    public void Bad_answers_are_refused(string field, string json, string code, string? limit) =>
        Refuses(Fill(field, json), new Refusal(code, RefusalKind.Invalid, limit is null ? [field] : [field, limit]));

    [Fact]
    public void Half_a_character_that_was_not_escaped_is_refused() =>
        Refuses(Fill("short", "\"ab\ud800\""), new Refusal(ProcessRefusals.TextNotValid, RefusalKind.Invalid, "short"));

    [Fact]
    public void Any_text_is_kept_as_its_json()
    {
        var plain = new System.Text.Json.JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        for (var character = ' '; character < '\u0180'; character++)
        {
            var text = $"a{(char.IsControl(character) ? ' ' : character)}b";
            var json = System.Text.Json.JsonSerializer.Serialize(text, plain);
            var answer = Assert.Single(Assert.IsType<StepCheck.Valid>(Fill("cause", System.Text.Json.JsonSerializer.Serialize(text))).Answers);
            Assert.Equal((json, text), (answer.Json, answer.Typed));
        }
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"\"")]
    [InlineData("\" \\r\\n \"")]
    public void Nothing_is_no_answer(string json)
    {
        Assert.Empty(Assert.IsType<StepCheck.Valid>(Fill("cause", json)).Answers);
        Refuses(Checked("on", ("cause", json)), new Refusal(ProcessRefusals.FieldRequired, RefusalKind.Invalid, "cause"));
    }

    [Theory]
    [InlineData("cause", 5_000, true)]
    [InlineData("cause", 5_001, false)]
    [InlineData("long", 20_000, true)]
    [InlineData("long", 20_001, false)]
    [InlineData("long", 1_000_000, false)]
    public void Texts_end_somewhere(string field, int length, bool fits) =>
        Assert.Equal(fits, Fill(field, $"\"{new string('x', length)}\"") is StepCheck.Valid);

    [Fact]
    public void A_field_is_required_for_its_own_outcomes_only()
    {
        Refuses(Checked("on"), new Refusal(ProcessRefusals.FieldRequired, RefusalKind.Invalid, "cause"));
        Assert.IsType<StepCheck.Valid>(Checked("off"));
        Assert.Single(Assert.IsType<StepCheck.Valid>(Checked("off", ("cause", "\"because\""))).Answers);
    }

    [Fact]
    public void Unknown_fields_and_outcomes_are_refused()
    {
        Refuses(Checked("off", ("other", "1")), new Refusal(ProcessRefusals.FieldUnknown, RefusalKind.Invalid, "other"));
        Refuses(Checked("away"), new Refusal(ProcessRefusals.OutcomeUnknown, RefusalKind.Invalid, "away"));
        Refuses(Checked("bundled"), new Refusal(ProcessRefusals.OutcomeByItself, RefusalKind.Invalid, "bundled"));
    }

    [Theory]
    [InlineData(Role.Giver)]
    [InlineData(Role.Mandatary)]
    [InlineData(Role.Admin)]
    [InlineData(Role.Platform)]
    public void Only_those_who_are_named_complete_a_step(Role role) =>
        Refuses(
            Case.Begun(Definition).Check("look", "off", role),
            new Refusal(ProcessRefusals.NotYours, RefusalKind.Forbidden, "look"));

    [Fact]
    public void A_step_that_is_not_active_is_a_conflict_whoever_asks()
    {
        var begun = Case.Begun(Definition);
        begun.Takes(Case.Complete("look", "off"));

        Refuses(begun.Check("look", "off", Role.Processor), new Refusal(ProcessRefusals.StepNotActive, RefusalKind.Conflict, "look"));
        Refuses(begun.Check("nowhere", "off", Role.Giver), new Refusal(ProcessRefusals.StepNotActive, RefusalKind.Conflict, "nowhere"));
    }

    [Fact]
    public void What_was_typed_is_told_apart_for_whoever_looks_for_personal_data()
    {
        var valid = Assert.IsType<StepCheck.Valid>(Checked(
            "off", ("cause", "\"text\""), ("paper", "{\"name\":\"Nota\",\"location\":\"map\"}"), ("sure", "true")));

        Assert.Equal(["text", null, "Nota\nmap"], valid.Answers.Select(answer => answer.Typed));
    }

    private static StepCheck Fill(string field, string json) => Checked("off", (field, json));

    private static StepCheck Checked(string outcome, params (string Field, string Json)[] fields) =>
        Case.Begun(Definition).Check("look", outcome, Role.Processor, fields);

    private static void Refuses(StepCheck check, Refusal refusal) =>
        Assert.Equal(refusal, Assert.IsType<StepCheck.Refused>(check).Refusal);
}
