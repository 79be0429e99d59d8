using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Tests.Api.House;
using Microsoft.Playwright;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Writer;
using static Microsoft.Playwright.Assertions;

namespace LokaalSignaal.EndToEnd.Partners;

/// <summary>How an organisation comes to help a municipality, and two municipalities each other: told by five people, each at a window of their own.</summary>
[Trait("Category", "Browser")]
[Collection(BrowserCollection.Name)]
public sealed partial class StoryTests : IAsyncLifetime
{
    private const string Heating = "Een oudere huurder zit al drie weken zonder verwarming.";
    private const string Damp = "Schimmel in de slaapkamer, en de verhuurder doet niets.";
    private const string Bus = "De bus rijdt niet meer na acht uur 's avonds.";
    private const string Unconfirmed = "Nog een huurwoning met een lekkend dak.";
    private const string Problem = "Huurders wachten maanden op een herstelling";
    private const string Alike = "Verhuurders herstellen niets in de randgemeenten";
    private const string Answered = "Bij ons ook, vooral in Ledeberg.";
    private const string Veerle = "veerle@kortrijk.test";
    private const string Griet = "griet@gent.test";
    private const string Partner = "CAW Zuid";

    // The house of the other tests would have more to read in it.
    private readonly PortalInBrowser portal = new();
    private readonly Dictionary<string, string> cases = [];

    public Task InitializeAsync() => portal.InitializeAsync();

    public Task DisposeAsync() => portal.DisposeAsync();

    [BrowserFact]
    public async Task Five_people_tell_how_a_partner_came_to_help_and_how_a_fiche_was_shared_and_withdrawn()
    {
        await BeginAsync();
        var coordinator = await OpenAsync();
        var admin = await OpenAsync("admin@kortrijk.test");
        var analyst = await OpenAsync();
        var sender = await OpenAsync(Veerle);
        var receiver = await OpenAsync(Griet);

        await AskAsync(coordinator);
        await ApproveAsync(admin);
        await FileAsync(admin, "Samenwerkingsovereenkomst");
        await FileAsync(admin, "Verwerkersovereenkomst");
        await ReadAgreementsAsync(coordinator);
        await GrantAsync(admin);
        await JoinAsync(analyst, await InviteAsync(coordinator));
        await ReadHousingAsync(analyst);
        await ShareAsync(sender);
        await AnswerAsync(receiver);
        await WithdrawAsync(sender, receiver);
        await LookWhoReadAsync(sender);
    }

    // What lies in the store before the story: four signals of which two were confirmed to be about housing, and a fiche in each municipality.
    private async Task BeginAsync()
    {
        var furniture = await portal.FurnishedAsync();
        await furniture.EnrolAsync(Veerle, "Veerle Verwerker", new Capacity(OwnerId.Of("kortrijk"), Role.Processor));
        await furniture.EnrolAsync(Griet, "Griet Gentenaar", new Capacity(OwnerId.Of("gent"), Role.Processor));
        using var giver = await portal.House.SignInAsync("giver@kortrijk.test");
        using var veerle = await portal.House.SignInAsync(Veerle);
        using var griet = await portal.House.SignInAsync(Griet);
        foreach (var (text, theme) in new[] { (Heating, "wonen"), (Damp, "wonen"), (Bus, "mobiliteit"), (Unconfirmed, null) })
        {
            var signal = await Given.SignalAsync(giver, text);
            cases[text] = Given.Segment(signal);
            if (theme is not null)
            {
                (await veerle.PutAsync($"/api/v1/signals/{cases[text]}/labels", new { themes = new[] { theme }, targetGroups = Array.Empty<string>(), nature = "bottleneck" })).Is(200);
            }
        }

        var fiche = (await veerle.PostAsync("/api/v1/fiches", new
        {
            municipality = "kortrijk",
            title = Problem,
            description = "Verhuurders laten herstellingen liggen.",
            signals = new[] { Heating, Damp }.Select(text => cases[text].Replace('~', '/')),
        })).Is(201).Json;
        cases[Problem] = Given.Segment(fiche);
        (await griet.PostAsync("/api/v1/fiches", new { municipality = "gent", title = Alike, signals = Array.Empty<string>() })).Is(201);
    }

    private async Task<Window> OpenAsync(string? email = null)
    {
        var window = new Window(await portal.OpenAsync());
        if (email is not null)
        {
            await window.SignInAsync(email);
        }

        return window;
    }

    // The coordinator of an organisation that nobody knows yet.
    private async Task AskAsync(Window coordinator)
    {
        await coordinator.VisitAsync("/kortrijk");
        await coordinator.TakeAsync("Vraag een samenwerking aan");
        await coordinator.WriteAsync("organisation", Partner);
        await coordinator.WriteAsync("name", "Cora Coördinator");
        await coordinator.WriteAsync("email", "cora@zuid.test");
        await coordinator.WriteAsync("motivation", "We horen veel over slechte huurwoningen en denken graag mee.");
        await coordinator.PressAsync("Verstuur de aanvraag");
        await coordinator.ReadsAsync("Kijk in je mailbox");

        await coordinator.VisitAsync(Confirming().Match(await portal.House.LetterAsync()).Value);
        await coordinator.WriteAsync("password", RunningHouse.Password);
        await coordinator.PressAsync("Bevestig en verstuur");
        await coordinator.SignInAsync("cora@zuid.test");
        await coordinator.ReadsAsync("Wacht op antwoord");
    }

    private static async Task ApproveAsync(Window admin)
    {
        await admin.ChooseAsync("Samenwerkingen");
        await admin.ReadsAsync("We horen veel over slechte huurwoningen en denken graag mee.");
        await admin.Main.Locator("a.button.is-primary").ClickAsync();
        await admin.PressAsync("Keur de samenwerking goed");
        await admin.ReadsAsync($"{Partner} werkt nu mee.");
    }

    private static async Task FileAsync(Window admin, string kind)
    {
        await admin.TakeAsync("Bewaar een overeenkomst");
        await admin.Page.SelectOptionAsync("#file-kind", new SelectOptionValue { Label = kind });
        await admin.Page.SetInputFilesAsync("#file-document", new FilePayload { Name = $"{kind}.pdf", MimeType = "application/pdf", Buffer = Pdf() });
        await admin.WriteAsync("file-signedOn", "2026-03-02");
        await admin.TickAsync("Zet het op onze openbare pagina");
        await admin.PressAsync("Bewaar de overeenkomst");
        await admin.ReadsAsync("De overeenkomst is bewaard.");
    }

    private static async Task ReadAgreementsAsync(Window anybody)
    {
        await anybody.VisitAsync("/kortrijk");
        await anybody.ReadsAsync($"Wat we afspraken met {Partner}");
        var documents = anybody.Main.Locator(".agreements a");
        await Expect(documents).ToHaveTextAsync(["Samenwerkingsovereenkomst", "Verwerkersovereenkomst"]);
        await anybody.ReadsAsync("ondertekend op 2 maart 2026");
        var read = await anybody.Page.APIRequest.GetAsync((await documents.First.GetAttributeAsync("href"))!);
        Assert.StartsWith("%PDF", await read.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task GrantAsync(Window admin)
    {
        await admin.TakeAsync("Geef een mandaat");
        await admin.TickAsync("Analyseren");
        await admin.TickAsync("Wonen");
        await admin.WriteAsync("grant-until", Until.ToString("O", CultureInfo.InvariantCulture));
        await admin.WriteAsync("grant-legalGround", "De samenwerkingsovereenkomst, artikel 4.");
        await admin.PressAsync("Geef het mandaat");
        await admin.ReadsAsync($"{Partner} heeft een mandaat.");
    }

    private static async Task<string> InviteAsync(Window coordinator)
    {
        await coordinator.ChooseAsync("Mensen");
        await coordinator.WriteAsync("name", "Wout Welzijn");
        await coordinator.WriteAsync("email", "wout@zuid.test");
        await coordinator.Page.SelectOptionAsync("#role", nameof(Role.Processor));
        await coordinator.PressAsync("Maak een uitnodiging");
        return await coordinator.Page.InnerTextAsync("#hand-over");
    }

    private static async Task JoinAsync(Window analyst, string link)
    {
        await analyst.VisitAsync(link);
        await analyst.ReadsAsync("Wout Welzijn");
        await analyst.WriteAsync("password", RunningHouse.Password);
        await analyst.PressAsync("Bewaar en ga aanmelden");
        await analyst.SignInAsync("wout@zuid.test");
    }

    // Those that were confirmed to be about housing, and no other: neither another theme, nor what only looks like it.
    private async Task ReadHousingAsync(Window analyst)
    {
        await analyst.ReadsAsync("Signalen die je mag lezen");
        await analyst.ReadsAsync(Until.ToString("d MMMM yyyy", CultureInfo.GetCultureInfo("nl-BE")));
        await Expect(analyst.Main.Locator(".row-text")).ToHaveTextAsync([Damp, Heating]);
        await analyst.TakeAsync(Heating);
        await analyst.ReadsAsync("Wie dit gaf, zie je niet");
        await analyst.MissesAsync("Iemand van kortrijk");
        foreach (var hidden in new[] { Bus, Unconfirmed })
        {
            Assert.Equal(404, (await analyst.VisitAsync($"/werk/signalen/{cases[hidden]}"))!.Status);
            await analyst.MissesAsync(hidden);
        }

        await analyst.VisitAsync("/werk/fiches");
        await analyst.TakeAsync(Problem);
        await Expect(analyst.Main.Locator("h1")).ToHaveTextAsync(Problem);
    }

    private async Task ShareAsync(Window sender)
    {
        await sender.VisitAsync($"/werk/fiches/{cases[Problem]}");
        await sender.TakeAsync("Deel deze fiche");
        await sender.Page.SelectOptionAsync("#share-to", new SelectOptionValue { Label = "Gent" });
        await sender.WriteAsync("share-note", "Zien jullie dit ook?");
        await sender.PressAsync("Deel de fiche");
        await sender.TakeAsync("Gent");
        await sender.ReadsAsync("Je deelt deze fiche met Gent.");
    }

    private static async Task AnswerAsync(Window receiver)
    {
        await receiver.ChooseAsync("Fiches");
        await receiver.TakeAsync("Wat andere gemeenten met ons delen");
        await receiver.TakeAsync(Problem);
        await receiver.ReadsAsync("Kortrijk deelt deze fiche met jullie.");
        await receiver.ReadsAsync("Zien jullie dit ook?");
        await receiver.ReadsAsync("Verhuurders laten herstellingen liggen.");
        await receiver.MissesAsync(Heating);
        await receiver.WriteAsync("answer", Answered);
        await receiver.PressAsync("Verstuur");
        await receiver.Page.SelectOptionAsync("#link-to", new SelectOptionValue { Label = Alike });
        await receiver.PressAsync("Bewaar");
        await Expect(receiver.Main.Locator("#link-head ~ p a")).ToHaveTextAsync(Alike);
    }

    // The answer comes to the page that was left open; and what is withdrawn leaves the other one.
    private static async Task WithdrawAsync(Window sender, Window receiver)
    {
        await sender.ReadsAsync(Answered);
        await sender.ReadsAsync("Gent legde dit naast een eigen fiche.");
        await sender.WriteAsync("revoke", "De fiche is nog niet rijp.");
        await receiver.ReadsAsync(Answered);

        var clock = Stopwatch.StartNew();
        await sender.PressAsync("Trek het delen in");
        await receiver.MissesAsync(Problem);
        await receiver.MissesAsync(Answered);
        await receiver.ReadsAsync("Het delen is ingetrokken");
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(2));

        await receiver.MissesAsync("De fiche is nog niet rijp.");
        await receiver.VisitAsync(receiver.Page.Url);
        await receiver.ReadsAsync("Het delen is ingetrokken");
        await receiver.MissesAsync(Problem);
    }

    private async Task LookWhoReadAsync(Window sender)
    {
        await sender.VisitAsync($"/werk/fiches/{cases[Problem]}");
        await sender.TakeAsync("Wie heeft dit gelezen?");
        await sender.ReadsAsync("Griet Gentenaar, signaalverwerker van Gent, bij het delen");
        await sender.ReadsAsync("Dit mag een signaalverwerker van een andere gemeente: de fiche is met die gemeente gedeeld");
        await sender.ReadsAsync($"Wout Welzijn, signaalverwerker van {Partner}");
        await sender.ReadsAsync("Dit mag een verwerker van een partnerorganisatie: een mandaat dat vandaag geldt");
        await sender.MissesAsync("Cora");
    }

    private static DateOnly Until { get; } = NextJune(DateOnly.FromDateTime(DateTime.UtcNow));

    private static DateOnly NextJune(DateOnly today) => new(today.Year + (today.Month > 5 ? 1 : 0), 6, 30);

    private static byte[] Pdf()
    {
        using var builder = new PdfDocumentBuilder();
        _ = builder.AddPage(PageSize.A4);
        return builder.Build();
    }

    [GeneratedRegex("/aanvraag/[A-Za-z0-9_-]+")]
    private static partial Regex Confirming();
}
