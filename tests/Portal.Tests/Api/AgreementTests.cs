using System.Net.Http.Headers;
using System.Text;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Organisations;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Tests.Api.House;
using Microsoft.Extensions.DependencyInjection;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>Agreements over HTTP alone: filed, read by the parties, published to anyone, refused in words, gone with the partnership.</summary>
[Collection(HouseCollection.Name)]
public sealed class AgreementTests(RunningHouse house)
{
    private const string Public = "/api/v1/public/gent/partners";

    [Fact]
    public async Task An_agreement_is_filed_published_read_by_anyone_and_gone_when_the_partnership_ends()
    {
        using var admin = await house.SignInAsync("admin@gent.test");
        using var processor = await house.SignInAsync("processor@gent.test");
        using var stranger = await house.SignInAsync("admin@kortrijk.test");
        using var giver = await house.SignInAsync("giver@gent.test");
        using var anyone = house.Anyone();
        var documents = $"{await AgreeAsync("thuishulp")}/documents";
        var file = Pdf();

        var filed = (await SendAsync(admin, documents, file, "Samen; sterk.pdf", ("until", Day(400)))).Is(201);
        Assert.Equal((1, "cooperation", 1, "pdf", file.Length), (filed.Get<int>("id"), filed.Get<string>("kind"), filed.Get<int>("version"), filed.Get<string>("type"), filed.Get<int>("size")));
        Assert.Equal((false, Day(0), Day(400)), (filed.Get<bool>("published"), filed.Get<string>("signedOn"), filed.Get<string>("until")));
        Assert.Equal($"{documents}/1", filed.Location!.ToString());
        Assert.Equal(filed.Location.ToString(), filed.Get<string>("href"));
        Assert.NotNull(filed.Tag);

        Assert.Equal("Samen; sterk.pdf", (string)Assert.Single((await processor.GetAsync(documents)).Is(200).Items)!["fileName"]!);
        (await stranger.GetAsync(documents)).Is(404, "not-found");
        (await giver.GetAsync(documents)).Is(404, "not-found");
        (await stranger.GetAsync($"{documents}/1")).Is(404, "not-found");
        (await giver.GetAsync($"{documents}/1")).Is(404, "not-found");
        (await admin.GetAsync($"{documents}/2")).Is(404, "not-found");
        Assert.Equal(401, (await anyone.GetAsync($"{documents}/1")).Status);
        (await SendAsync(stranger, documents, file)).Is(404, "not-found");
        (await SendAsync(processor, documents, file)).Is(403, "not-allowed");

        using var got = await processor.Client.GetAsync(new Uri($"{documents}/1", UriKind.Relative));
        Assert.Equal(file, await got.Content.ReadAsByteArrayAsync());
        Assert.Equal("application/pdf", got.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=\"Samen sterk.pdf\"; filename*=UTF-8''Samen%20sterk.pdf", got.Content.Headers.ContentDisposition!.ToString());
        Assert.Equal(("nosniff", "default-src 'none'; sandbox", "no-store"), Guards(got));

        (await anyone.GetAsync($"{Public}/thuishulp/documents/1")).Is(404, "not-found");
        Assert.Empty(Partner(await anyone.GetAsync(Public))["agreements"]!.AsArray());
        (await admin.PostAsync($"{documents}/1/publish")).Is(200);
        var shown = Assert.Single(Partner(await anyone.GetAsync(Public))["agreements"]!.AsArray())!;
        Assert.Equal(("cooperation", Day(0)), ((string)shown["kind"]!, (string)shown["signedOn"]!));
        using var read = await anyone.Client.GetAsync(new Uri((string)shown["href"]!, UriKind.Relative));
        Assert.Equal(file, await read.Content.ReadAsByteArrayAsync());
        Assert.Contains($"Samenwerkingsovereenkomst {Day(0)}.pdf", read.Content.Headers.ContentDisposition!.ToString(), StringComparison.Ordinal);
        Assert.Equal(("nosniff", "default-src 'none'; sandbox", "no-cache"), Guards(read));
        using var again = new HttpRequestMessage(HttpMethod.Get, (string)shown["href"]!);
        again.Headers.IfNoneMatch.Add(read.Headers.ETag!);
        using var same = await anyone.Client.SendAsync(again);
        Assert.Equal((304, read.Headers.ETag, 0L), ((int)same.StatusCode, same.Headers.ETag, (await same.Content.ReadAsByteArrayAsync()).LongLength));
        Assert.Null(got.Headers.ETag);

        (await admin.PostAsync($"{documents}/1/unpublish")).Is(200);
        (await anyone.GetAsync($"{Public}/thuishulp/documents/1")).Is(404, "not-found");
        (await SendAsync(admin, documents, file, "tweede.pdf", ("publish", "true"))).Is(201);
        Assert.Equal(200, (await anyone.GetAsync($"{Public}/thuishulp/documents/2")).Status);

        (await admin.DeleteAsync($"{documents}/1")).Is(200);
        (await admin.GetAsync($"{documents}/1")).Is(404, "not-found");
        (await admin.PostAsync($"{documents.Replace("/documents", "/end", StringComparison.Ordinal)}", new { reason = "Het is gedaan." })).Is(200);
        (await anyone.GetAsync($"{Public}/thuishulp/documents/2")).Is(404, "not-found");
        Assert.DoesNotContain((await anyone.GetAsync(Public)).Is(200).Items, partner => (string?)partner!["id"] == "thuishulp");
        Assert.Equal(200, (await admin.GetAsync($"{documents}/2")).Status);
    }

    [Fact]
    public async Task What_can_do_harm_is_refused_in_words()
    {
        using var admin = await house.SignInAsync("admin@gent.test");
        var documents = $"{await AgreeAsync("dagopvang")}/documents";
        var scripted = Encoding.Latin1.GetString(Pdf()).Replace("/Type/Catalog", "/Type/Catalog/OpenAction<</S/J#61vaScript/JS(1)>>", StringComparison.Ordinal)
            .Replace("/Type /Catalog", "/Type /Catalog /OpenAction<</S/J#61vaScript/JS(1)>>", StringComparison.Ordinal);

        var refused = (await SendAsync(admin, documents, Encoding.Latin1.GetBytes(scripted))).Is(422, "document-has-script");
        Assert.Contains("PDF/A", (string)refused["detail"]!, StringComparison.Ordinal);
        (await SendAsync(admin, documents, "MZ dit is een programma"u8.ToArray(), "overeenkomst.pdf")).Is(422, "document-wrong-type");
        (await SendAsync(admin, documents, [])).Is(422, "document-empty");
        (await SendAsync(admin, documents, Pdf(), "a.pdf", ("kind", "anders"))).Is(400);
        (await SendAsync(admin, documents, Pdf(), "a.pdf", ("signedOn", "gisteren"))).Is(400);
        (await SendAsync(admin, documents, Pdf(), "a.pdf", ("signedOn", Day(3)))).Is(422, "signed-in-future");
        (await SendAsync(admin, documents, Pdf(), "a.pdf", ("until", "2001-01-01"))).Is(422, "until-before-signed");
        (await admin.PostAsync($"{documents}/1/publish")).Is(422, "agreement-unknown");
        Assert.Empty((await admin.GetAsync(documents)).Is(200).Items);
    }

    [Fact]
    public async Task What_would_eat_the_memory_of_the_program_falls_alone()
    {
        using var admin = await house.SignInAsync("admin@gent.test");
        var documents = $"{await AgreeAsync("nachtopvang")}/documents";

        (await SendAsync(admin, documents, Packed("[1 6 7 2000000000]"))).Is(422, "document-damaged");
        (await SendAsync(admin, documents, Packed("[1 6]"))).Is(201);
    }

    [Fact]
    public async Task What_is_too_large_is_refused_and_never_read_to_its_end()
    {
        using var admin = await house.SignInAsync("admin@gent.test");
        var documents = $"{await AgreeAsync("wijkwerking")}/documents";

        (await SendAsync(admin, documents, new byte[(10 * 1024 * 1024) + 1])).Is(413, "document-too-large");
        (await SendAsync(admin, documents, new byte[11 * 1024 * 1024], "a.pdf", [], ("Expect", "100-continue"))).Is(413, "body-too-large");
        using var endless = new Endless(100L * 1024 * 1024);
        Assert.True(await IsCutOffAsync(admin, documents, endless));
        Assert.InRange(endless.Given, 0, 30L * 1024 * 1024);
    }

    [Fact]
    public async Task What_is_sent_twice_under_one_key_is_filed_once()
    {
        using var admin = await house.SignInAsync("admin@gent.test");
        var documents = $"{await AgreeAsync("buurthuis")}/documents";
        var (file, key) = (Pdf(), ("Idempotency-Key", "overeenkomst-buurthuis"));

        var first = (await SendAsync(admin, documents, file, "a.pdf", [], key)).Is(201);
        (await SendAsync(admin, documents, file, "later.pdf")).Is(201);
        var again = (await SendAsync(admin, documents, file, "a.pdf", [], key)).Is(201);

        Assert.Equal((first.Get<int>("id"), first.Tag), (again.Get<int>("id"), again.Tag));
        (await SendAsync(admin, documents, file, "b.pdf", [], key)).Is(422, "idempotency-key-reused");
        Assert.Equal([2, 1], (await admin.GetAsync(documents)).Is(200).Items.Select(item => (int)item!["version"]!));
    }

    // Either it says so, or it hangs up while more is sent.
    private static async Task<bool> IsCutOffAsync(Caller admin, string documents, Stream body)
    {
        using var form = new MultipartFormDataContent { { new StreamContent(body), "file", "a.pdf" }, { new StringContent("other"), "kind" }, { new StringContent(Day(0)), "signedOn" } };
        using var request = new HttpRequestMessage(HttpMethod.Post, documents) { Content = form };
        request.Headers.TransferEncodingChunked = true;
        try
        {
            using var response = await admin.Client.SendAsync(request);
            return (int)response.StatusCode == 413;
        }
        catch (HttpRequestException)
        {
            return true;
        }
    }

    private async Task<string> AgreeAsync(string organisation)
    {
        var (owner, host) = (OwnerId.Of(organisation), house.Services.GetRequiredService<ICaseHost>());
        var partnership = house.Services.GetRequiredService<IPartnershipQueries>().CaseOf(OwnerId.Of("gent"), owner);
        await DoAsync(CaseId.Of(owner, CaseKind.Organisation), new RegisterOrganisation($"Vzw {organisation}", "welzijn"), "register");
        await DoAsync(partnership, new RequestPartnership(owner, null), "request");
        await DoAsync(partnership, new ApprovePartnership(new DateOnly(2020, 1, 1), null), "approve");
        return $"/api/v1/partnerships/{partnership.Segment}";

        async Task DoAsync(CaseId id, Command command, string what) => Assert.IsType<Answer.Accepted>(
            await host.SendAsync(new Dispatch(id, command, Actor.System, CommandKey.Of($"agreements-{what}-{organisation}"))));
    }

    private static Task<Reply> SendAsync(Caller caller, string path, byte[] file, string name = "overeenkomst.pdf", params (string Name, string Value)[] fields) =>
        SendAsync(caller, path, file, name, fields, ("Accept-Language", "nl-BE"));

    private static async Task<Reply> SendAsync(
        Caller caller, string path, byte[] file, string name, (string Name, string Value)[] fields, params (string, string)[] headers)
    {
        using var form = new MultipartFormDataContent();
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("text/html");
        part.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name.Replace("\"", "\\\"", StringComparison.Ordinal)}\"");
        form.Add(part);
        foreach (var (field, value) in new[] { ("kind", "cooperation"), ("signedOn", Day(0)) }.Where(field => fields.All(other => other.Name != field.Item1)).Concat(fields))
        {
            form.Add(new StringContent(value), field);
        }

        return await caller.SendAsync(HttpMethod.Post, path, form, headers);
    }

    private static System.Text.Json.Nodes.JsonNode Partner(Reply partners) => partners.Is(200).Items.Single(partner => (string?)partner!["id"] == "thuishulp")!;

    private static (string, string, string) Guards(HttpResponseMessage response) => (
        response.Headers.GetValues("X-Content-Type-Options").Single(),
        response.Headers.GetValues("Content-Security-Policy").Single(),
        response.Headers.CacheControl!.ToString());

    private static byte[] Pdf()
    {
        using var builder = new PdfDocumentBuilder();
        _ = builder.AddPage(PageSize.A4);
        return builder.Build();
    }

    // As small as it gets: objects in a packed stream, and its table.
    private static byte[] Packed(string index)
    {
        var file = new StringBuilder("%PDF-1.5\n");
        var at = new List<int>();
        foreach (var one in new[] { "<< /Type /Catalog /Pages 2 0 R /Extra 5 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R >>" })
        {
            Add(one);
        }

        Add("<< /Type /ObjStm /N 1 /First 4 /Length 9 >>\nstream\n5 0 << >>\nendstream");
        var start = file.Length;
        var table = string.Concat(at.Select(offset => $"01{offset:X4}00")) + $"0200040001{start:X4}00>";
        Add($"<< /Type /XRef /Size 7 /Index {index} /W [1 2 1] /Root 1 0 R /Filter /ASCIIHexDecode /Length {table.Length} >>\nstream\n{table}\nendstream");
        return Encoding.Latin1.GetBytes(file.Append(System.Globalization.CultureInfo.InvariantCulture, $"startxref\n{start}\n%%EOF\n").ToString());

        void Add(string body)
        {
            at.Add(file.Length);
            file.Append(System.Globalization.CultureInfo.InvariantCulture, $"{at.Count + (at.Count > 4 ? 1 : 0)} 0 obj\n{body}\nendobj\n");
        }
    }

    // By the day in Brussels, which may be a day further than here.
    private static string Day(int days) => TimeZoneInfo.ConvertTimeBySystemTimeZoneId(DateTime.UtcNow, "Europe/Brussels").AddDays(days)
        .ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    private sealed class Endless(long length) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => Given; set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var some = (int)Math.Min(count, length - Given);
            Given += some;
            return some;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
