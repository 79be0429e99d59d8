using System.Net.Http.Headers;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>Form exports that are sent to the API.</summary>
[Collection(HouseCollection.Name)]
public sealed class UploadTests(RunningHouse house)
{
    [Fact]
    public async Task A_csv_file_creates_its_signals_once()
    {
        using var processor = await house.SignInAsync("processor@gent.test");
        var file = Encoding.UTF8.GetBytes(
            "Id;Text;Area\r\n1;De speeltuin aan de kaai is al maanden dicht.;Kaai\r\n2;\"Geen bus meer\r\nna acht uur.\";Rand\r\n3;;Rand\r\n");

        var foreseen = (await SendAsync(processor, "speeltuin.csv", file, ("dryRun", "true"))).Is(200);
        Assert.Equal((3, 2, 0, 1), Counts(foreseen));
        Assert.Equal(0, await CountAsync(processor, "speeltuin aan de kaai"));

        var read = (await SendAsync(processor, "speeltuin.csv", file, ("dryRun", "false"))).Is(200);
        Assert.Equal((3, 2, 0, 1), Counts(read));
        var finding = Assert.Single(read["findings"]!.AsArray())!;
        Assert.Equal(4, (int)finding["row"]!);
        Assert.False(string.IsNullOrWhiteSpace((string?)finding["message"]));
        Assert.Equal(1, await CountAsync(processor, "speeltuin aan de kaai"));

        Assert.Equal((3, 0, 2, 1), Counts((await SendAsync(processor, "speeltuin.csv", file)).Is(200)));
        Assert.Equal((3, 0, 2, 1), Counts((await SendAsync(processor, "speeltuin.csv", file, ("dryRun", "true"))).Is(200)));
        Assert.Equal(1, await CountAsync(processor, "speeltuin aan de kaai"));
    }

    [Fact]
    public async Task A_spreadsheet_creates_its_signals_once_by_the_map_that_goes_with_it()
    {
        using var processor = await house.SignInAsync("processor@gent.test");
        var file = Spreadsheet(["Nummer", "Wat merk je op?"], ["1", "Bejaarden raken niet aan een rollator."], ["2", "De wachtlijst voor kinderopvang is lang."]);
        (string, string) map = ("map", """{"Nummer":"id","Wat merk je op?":"text"}""");

        Assert.Equal((2, 2, 0, 0), Counts((await SendAsync(processor, "vragen.xlsx", file, map, ("dryRun", "true"))).Is(200)));
        Assert.Equal(0, await CountAsync(processor, "rollator"));
        Assert.Equal((2, 2, 0, 0), Counts((await SendAsync(processor, "vragen.xlsx", file, map)).Is(200)));
        Assert.Equal((2, 0, 2, 0), Counts((await SendAsync(processor, "vragen.xlsx", file, map)).Is(200)));
        Assert.Equal(1, await CountAsync(processor, "rollator"));
    }

    [Fact]
    public async Task What_is_not_a_form_export_or_not_theirs_is_refused()
    {
        using var processor = await house.SignInAsync("processor@gent.test");
        using var giver = await house.SignInAsync("giver@gent.test");
        using var stranger = await house.SignInAsync("processor@kortrijk.test");
        var file = Encoding.UTF8.GetBytes("Text\nEen signaal dat niemand mag inlezen.\n");

        (await SendAsync(processor, "kapot.csv", file, ("map", "{"))).Is(400, "form-not-valid");
        Assert.Equal(404, (await SendAsync(stranger, "vreemd.csv", file)).Status);
        Assert.InRange((await SendAsync(giver, "gever.csv", file)).Status, 403, 404);
        Assert.InRange((await SendAsync(processor, "kapot.xlsx", [0x50, 0x4B, 3, 4, 1, 2, 3])).Status, 400, 422);
        Assert.Equal(0, await CountAsync(processor, "niemand mag inlezen"));
    }

    private static async Task<Reply> SendAsync(Caller caller, string name, byte[] file, params (string Name, string Value)[] fields)
    {
        using var form = new MultipartFormDataContent();
        var part = new ByteArrayContent(file);
        part.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        form.Add(part, "file", name);
        form.Add(new StringContent("gent"), "municipality");
        foreach (var (field, value) in fields)
        {
            form.Add(new StringContent(value), field);
        }

        return await caller.SendAsync(HttpMethod.Post, "/api/v1/imports", form);
    }

    private static (int Rows, int Created, int Skipped, int Refused) Counts(Reply reply) =>
        (reply.Get<int>("rows"), reply.Get<int>("created"), reply.Get<int>("skipped"), reply.Get<int>("refused"));

    private static async Task<int> CountAsync(Caller processor, string words)
    {
        var (count, after) = (0, "");
        do
        {
            var page = (await processor.GetAsync($"/api/v1/signals?municipality=gent&limit=200{after}")).Is(200);
            count += page.Items.Count(item => ((string?)item!["text"])?.Contains(words, StringComparison.Ordinal) == true);
            after = (string?)page["next"] is { } next ? $"&after={Uri.EscapeDataString(next)}" : "";
        }
        while (after.Length > 0);

        return count;
    }

    private static byte[] Spreadsheet(params string[][] rows)
    {
        using var memory = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(memory, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            var sheet = workbook.AddNewPart<WorksheetPart>();
            sheet.Worksheet = new Worksheet(new SheetData(rows.Select((row, i) => new Row(row.Select((text, j) => new Cell
            {
                CellReference = $"{(char)('A' + j)}{i + 1}",
                DataType = CellValues.InlineString,
                InlineString = new InlineString(new Text(text)),
            })) { RowIndex = (uint)(i + 1) })));
            workbook.Workbook = new Workbook(new Sheets(new Sheet { Id = workbook.GetIdOfPart(sheet), SheetId = 1, Name = "Antwoorden" }));
        }

        return memory.ToArray();
    }
}
