using System.Text;
using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>Whatever is sent, the answer is a problem with a code: never a fault of the program, and nothing half done.</summary>
[Collection(HouseCollection.Name)]
public sealed class BadInputTests(RunningHouse house)
{
    private const string Good = "Er is te weinig opvang voor nachtploegen.";

    [Theory]
    [InlineData("", "not-valid")]
    [InlineData("{", "json-not-valid")]
    [InlineData("[]", "json-not-valid")]
    [InlineData("null", "request-not-valid")]
    [InlineData("{}", "json-not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\"}", "json-not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":null}", "json-not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":5}", "json-not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":\"te kort\"}", "not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":\"Half een teken: \\ud800 en verder\"}", "json-not-valid")]
    [InlineData("{\"municipality\":\"Kortrijk!\",\"text\":\"Er is te weinig opvang.\"}", "json-not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":\"Er is te weinig opvang.\",\"nature\":\"both\"}", "json-not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":\"Er is te weinig opvang.\",\"nature\":1}", "json-not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":\"Er is te weinig opvang.\",\"more\":1}", "json-not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":\"Er is te weinig opvang.\",\"text\":\"Er is te weinig opvang.\"}", "json-not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":\"Er is te weinig opvang.\"} and more", "json-not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":\"Er is te weinig opvang.\",\"people\":0}", "not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":\"Er is te weinig opvang.\",\"people\":99999999999}", "json-not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":\"Er is te weinig opvang.\",\"since\":\"2026-13-01\"}", "json-not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":\"Er is te weinig opvang.\",\"themes\":[\"a\",\"b\"]}", "json-not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":\"Er is te weinig opvang.\",\"themes\":[null]}", "json-not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":\"Er is te weinig opvang.\",\"themes\":[\"wonen\",\"werk\",\"geld\",\"zorg\",\"school\",\"sport\"]}", "not-valid")]
    [InlineData("{\"municipality\":\"kortrijk\",\"text\":\"Er is te weinig opvang.\",\"personalData\":[{\"start\":-1,\"length\":1,\"decision\":\"mask\"}]}", "not-valid")]
    public async Task A_body_that_is_not_right_is_refused_with_400(string body, string code)
    {
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        var reply = await giver.RawAsync(HttpMethod.Post, "/api/v1/signals", body);

        reply.Is(400);
        Assert.True(reply.Code == code || (body.Length is 0 or 4 && reply.Code is not null), reply.Text);
        reply.Is(400, reply.Code!);
    }

    [Theory]
    [InlineData("since", "\"0001-01-01\"", "out-of-range")]
    [InlineData("since", "\"9999-12-31\"", "out-of-range")]
    [InlineData("themes", "[\"bestaat_niet\"]", "label-unknown")]
    [InlineData("text", "\"Een bel \\u0007 in de tekst\"", "text-not-valid")]
    [InlineData("text", "\"                    \"", "text-too-short")]
    [InlineData("personalData", "[{\"start\":0,\"length\":3,\"decision\":\"mask\"}]", "personal-data-decision")]
    public async Task A_value_that_can_not_be_is_refused_with_422(string field, string value, string code)
    {
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        var text = field == "text" ? "" : $",\"text\":\"{Good}\"";

        var reply = await giver.RawAsync(HttpMethod.Post, "/api/v1/signals", $"{{\"municipality\":\"kortrijk\"{text},\"{field}\":{value}}}");

        reply.Is(422, code);
    }

    [Fact]
    public async Task Broken_utf_8_other_media_and_other_encodings_are_refused()
    {
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        byte[] broken = [.. "{\"municipality\":\"kortrijk\",\"text\":\"Er is te weinig "u8, 0xC3, 0x28, .. " opvang\"}"u8];
        var body = $"{{\"municipality\":\"kortrijk\",\"text\":\"{Good}\"}}";

        (await giver.RawAsync(HttpMethod.Post, "/api/v1/signals", broken)).Is(400, "json-not-valid");
        (await giver.RawAsync(HttpMethod.Post, "/api/v1/signals", body, "text/plain")).Is(415, "media-type-not-supported");
        (await giver.RawAsync(HttpMethod.Post, "/api/v1/signals", body, null)).Is(415, "media-type-not-supported");
        (await giver.RawAsync(HttpMethod.Post, "/api/v1/signals", Encoding.Unicode.GetBytes(body), "application/json; charset=utf-16")).Is(415);
        (await giver.RawAsync(HttpMethod.Post, "/api/v1/signals", body, "application/json; charset=\"utf-8\"")).Is(201);
    }

    [Fact]
    public async Task A_body_that_is_too_large_or_too_deep_is_refused()
    {
        using var giver = await house.SignInAsync("giver@kortrijk.test");
        var large = $"{{\"municipality\":\"kortrijk\",\"text\":\"{new string('a', 1024 * 1024)}\"}}";
        var deep = string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40));

        (await giver.RawAsync(HttpMethod.Post, "/api/v1/signals", large)).Is(413, "body-too-large");
        (await giver.RawAsync(HttpMethod.Post, "/api/v1/signals", $"{{\"municipality\":\"kortrijk\",\"text\":\"{new string('a', 900_000)}\"}}")).Is(400, "not-valid");
        (await giver.RawAsync(HttpMethod.Post, "/api/v1/signals", $"{{\"municipality\":\"kortrijk\",\"text\":\"{Good}\",\"themes\":{deep}}}")).Is(400, "json-not-valid");
        var step = $"/api/v1/cases/kortrijk~fiche~AAAAAA/steps/analysis";
        using var processor = await house.SignInAsync("processor@kortrijk.test");
        (await processor.RawAsync(HttpMethod.Post, step, $"{{\"outcome\":\"ready\",\"fields\":{{\"cause\":{deep}}}}}")).Is(400, "json-not-valid");
    }

    [Fact]
    public async Task Html_and_marks_of_direction_are_text()
    {
        using var giver = await house.SignInAsync("giver@kortrijk.test");

        var signal = await Given.SignalAsync(giver, "<script>alert(1)</script> & \u202Ede lift\u202C is stuk");

        Assert.Equal("<script>alert(1)</script> & de lift is stuk", (string)signal["text"]!);
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=201")]
    [InlineData("limit=-1")]
    [InlineData("limit=many")]
    [InlineData("limit=99999999999")]
    [InlineData("after=nowhere")]
    [InlineData("status=sleeping")]
    [InlineData("status=1")]
    [InlineData("theme=%00")]
    [InlineData("theme=A%20B")]
    [InlineData("municipality=Kort%20rijk")]
    [InlineData("from=2026-02-30")]
    [InlineData("to=yesterday")]
    [InlineData("bundled=maybe")]
    [InlineData("nature=both")]
    [InlineData("order=random")]
    public async Task A_list_that_can_not_be_is_refused_with_400(string query)
    {
        using var processor = await house.SignInAsync("processor@kortrijk.test");

        var reply = (await processor.GetAsync($"/api/v1/signals?{query}")).Is(400, "not-valid");

        Assert.Contains(query[..query.IndexOf('=', StringComparison.Ordinal)], reply["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task A_list_may_have_any_bounds_that_can_be()
    {
        using var processor = await house.SignInAsync("processor@kortrijk.test");

        foreach (var query in new[] { "limit=1", "limit=200", "from=0001-01-01&to=9999-12-31", "q=%F0%9F%8F%A0%20%22AND%20(", "q=%22", "after=" })
        {
            (await processor.GetAsync($"/api/v1/signals?{query}")).Is(200);
            (await processor.GetAsync($"/api/v1/fiches?{query}")).Is(200);
        }

        (await processor.GetAsync($"/api/v1/signals?q={new string('a', 201)}")).Is(400, "not-valid");
    }

    [Theory]
    [InlineData("/api/v1/signals/kortrijk~signal~AAAAAAAAAAAA")]
    [InlineData("/api/v1/signals/kortrijk~fiche~AAAAAAAAAAAA")]
    [InlineData("/api/v1/signals/nonsense")]
    [InlineData("/api/v1/signals/kortrijk~signal~lower")]
    [InlineData("/api/v1/fiches/kortrijk~signal~AAAAAAAAAAAA")]
    [InlineData("/api/v1/municipalities/nergens/processes/fiche")]
    [InlineData("/api/v1/public/nergens")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v2/signals")]
    public async Task What_is_not_there_is_not_found(string path)
    {
        using var processor = await house.SignInAsync("processor@kortrijk.test");

        (await processor.GetAsync(path)).Is(404, "not-found");
    }

    [Fact]
    public async Task A_stale_version_is_refused_and_a_tag_that_is_none_too()
    {
        using var processor = await house.SignInAsync("processor@kortrijk.test");
        var fiche = await Given.FicheAsync(processor, "Een fiche met een versie");
        var path = $"/api/v1/fiches/{Given.Segment(fiche)}/notes";
        var tag = await NotedAsync(processor, path, fiche);
        (await processor.PostAsync(path, new { text = "Dan dat." }, ("If-Match", tag))).Is(409, "version-changed");
        (await processor.PostAsync(path, new { text = "Dan dat." }, ("If-Match", "*"))).Is(200);
        foreach (var bad in new[] { "7", "W/\"7\"", "\"seven\"", "\"-1\"", "\"1\", \"2\"", "\"99999999999999999999\"" })
        {
            (await processor.PostAsync(path, new { text = "Dan dat." }, ("If-Match", bad))).Is(400, "if-match-not-valid");
        }
    }

    [Fact]
    public async Task A_step_that_is_not_active_is_refused_and_nothing_is_done()
    {
        using var processor = await house.SignInAsync("processor@kortrijk.test");
        var fiche = await Given.FicheAsync(processor, "Een fiche die blijft staan");
        var path = $"/api/v1/cases/{Given.Segment(fiche)}/steps";

        (await processor.PostAsync($"{path}/nowhere", new { outcome = "ready" })).Is(409, "step-not-active");
        var open = await Given.OpenStepAsync(processor, fiche);
        var active = (string)open["step"]!;
        (await processor.PostAsync($"{path}/{active}", new { outcome = "bestaat-niet" })).Is(422, "outcome-unknown");
        (await processor.PostAsync($"{path}/{active}", new { outcome = (string)open["outcomes"]![0]!["id"]!, fields = new { nonsense = 1 } }))
            .Is(422, "field-unknown");

        var now = (await processor.GetAsync($"/api/v1/fiches/{Given.Segment(fiche)}")).Is(200);
        Assert.Equal(active, (string)now["process"]!["active"]![0]!["step"]!);
        Assert.Empty(now["answers"]!.AsArray());
    }

    // Labels are proposed by themselves meanwhile; then the version that was seen is stale already.
    private static async Task<string> NotedAsync(Caller processor, string path, System.Text.Json.Nodes.JsonObject fiche)
    {
        while (true)
        {
            var tag = (await processor.GetAsync($"/api/v1/fiches/{Given.Segment(fiche)}")).Is(200).Tag!;
            var noted = await processor.PostAsync(path, new { text = "Eerst dit." }, ("If-Match", tag));
            if (noted.Status == 200)
            {
                return tag;
            }

            noted.Is(409, "version-changed");
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("with space")]
    [InlineData("\u00e9\u00e9n")]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        using var giver = await house.SignInAsync("giver@kortrijk.test");

        (await giver.PostAsync("/api/v1/signals", new { municipality = "kortrijk", text = Good }, ("Idempotency-Key", key)))
            .Is(400, "idempotency-key-not-valid");
        (await giver.PostAsync("/api/v1/signals", new { municipality = "kortrijk", text = Good }, ("Idempotency-Key", new string('k', 201))))
            .Is(400, "idempotency-key-not-valid");
    }

    [Fact]
    public async Task Another_method_is_told_so_in_the_language_of_the_call()
    {
        using var anyone = house.Anyone();

        var dutch = (await anyone.DeleteAsync("/api/v1/login")).Is(405, "method-not-allowed");
        var english = (await anyone.SendAsync(HttpMethod.Delete, "/api/v1/login", null, ("Accept-Language", "en-GB,en;q=0.9"))).Is(405, "method-not-allowed");

        Assert.Equal("Dat kan hier niet", (string)dutch["title"]!);
        Assert.Equal("Not possible here", (string)english["title"]!);
    }
}
