using System.Text.Json.Nodes;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Tests.Api.House;
using LokaalSignaal.Silo.Readers;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.EndToEnd;

/// <summary>What stands in the house, so that each page has something to show.</summary>
public sealed class Furniture
{
    private Furniture(RunningHouse house) => House = house;

    /// <summary>The one who looks after all municipalities.</summary>
    public const string Platform = "platform@vvsg.test";

    /// <summary>A signal of Kortrijk's giver, as a segment of a path.</summary>
    public string Signal { get; private set; } = "";

    /// <summary>A fiche whose analysis waits, and that the public reads.</summary>
    public string Fiche { get; private set; } = "";

    /// <summary>A fiche that waits for a decision.</summary>
    public string Deciding { get; private set; } = "";

    /// <summary>A fiche of Kortrijk's that Gent reads.</summary>
    public string Share { get; private set; } = "";

    /// <summary>A dossier of Kortrijk's that Gent takes part in.</summary>
    public string Dossier { get; private set; } = "";

    /// <summary>Somebody who works at Kortrijk.</summary>
    public string Person { get; private set; } = "";

    /// <summary>A one-time link that wasn't used.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The one-time link of a request by somebody without an account.</summary>
    public string Asked { get; private set; } = "";

    private RunningHouse House { get; }

    private ICaseHost Host => House.Services.GetRequiredService<ICaseHost>();

    private IAccounts Accounts => House.Services.GetRequiredService<IAccounts>();

    /// <summary>Places it.</summary>
    public static async Task<Furniture> PlaceAsync(RunningHouse house)
    {
        var furniture = new Furniture(house);
        await furniture.PlaceCasesAsync();
        await furniture.EnrolAsync(Platform, "Mathilde", new Capacity(OwnerId.Platform, Role.Platform));
        var person = await furniture.EnrolAsync("nieuw@kortrijk.test", "Nora Nieuwkomer", new Capacity(OwnerId.Of("kortrijk"), Role.Giver));
        furniture.Person = person.Key;
        var ask = new PartnershipAsk(
            OwnerId.Of("kortrijk"), "Huis van de Buurt", OwnerId.Of("huis-van-de-buurt"), new PersonProfile("Bea Buurt", "bea@buurt.test"), "We willen meedoen.");
        furniture.Asked = Assert.IsType<PartnershipNoted.Linked>(await house.Services.GetRequiredService<IPartnershipRequests>().NoteAsync(ask)).Token;
        var much = await furniture.EnrolAsync("lezer@kortrijk.test", "Lies Lezer", new Capacity(OwnerId.Of("kortrijk"), Role.Processor));
        await furniture.ReadAsync(new Actor(much, new Capacity(OwnerId.Of("kortrijk"), Role.Processor)), 120);
        furniture.Token = await furniture.Accounts.IssueLinkAsync(person);
        return furniture;
    }

    /// <summary>Takes somebody in, who can sign in with the password of the house.</summary>
    public async Task<PersonId> EnrolAsync(string email, string name, Capacity capacity)
    {
        var id = Host.NewCase(OwnerId.Platform, CaseKind.Person, Actor.System, CommandKey.Of(email));
        await SendAsync(id, new RegisterPerson(new PersonProfile(name, email), capacity), Actor.System);
        var link = await Accounts.IssueLinkAsync(PersonId.Of(id));
        Assert.True(await Accounts.ChoosePasswordAsync(link, RunningHouse.Password));
        return PersonId.Of(id);
    }

    /// <summary>Sends a command past all pages.</summary>
    public async Task SendAsync(CaseId id, Command command, Actor actor) =>
        Assert.IsType<Answer.Accepted>(await Host.SendAsync(new Dispatch(id, command, actor, CommandKey.Of($"place-{Guid.NewGuid():N}"))));

    /// <summary>Completes the step that waits for somebody, by its first way out.</summary>
    public static async Task CompleteAsync(Caller staff, JsonObject fiche, string answer = "Een antwoord dat lang genoeg is.")
    {
        var step = await Given.OpenStepAsync(staff, fiche);
        var fields = new JsonObject();
        foreach (var field in step["fields"]!.AsArray().Where(field => (bool)field!["required"]!))
        {
            fields[(string)field!["id"]!] = answer;
        }

        var body = new JsonObject { ["outcome"] = (string)step["outcomes"]![0]!["id"]!, ["fields"] = fields };
        (await staff.PostAsync($"/api/v1/cases/{Given.Segment(fiche)}/steps/{step["step"]}", body)).Is(200);
    }

    /// <summary>Somebody opened this many signals, a moment ago.</summary>
    public Task ReadAsync(Actor reader, int many)
    {
        var notes = House.Services.GetRequiredService<ReadNotes>();
        return Task.WhenAll(Enumerable.Range(0, many).Select(number =>
            notes.NoteAsync(CaseId.Of(OwnerId.Of("kortrijk"), CaseKind.Signal, $"READ{number:D4}"), reader, "processor-reads").AsTask()));
    }

    private async Task PlaceCasesAsync()
    {
        using var giver = await House.SignInAsync("giver@kortrijk.test");
        using var partner = await House.SignInAsync("giver@caw.test");
        using var processor = await House.SignInAsync("processor@kortrijk.test");
        var signals = new List<JsonObject>();
        foreach (var (who, text) in Told(giver, partner))
        {
            signals.Add(await Given.SignalAsync(who, text));
        }

        Signal = Given.Segment(signals[0]);
        var fiche = await Given.FicheAsync(processor, "Herstellingen bij oudere huurders blijven liggen", Ids(signals, 0, 1, 2));
        await Given.OpenStepAsync(processor, fiche);
        var deciding = await Given.FicheAsync(processor, "Geen opvang voor en na de school", Ids(signals, 3, 4));
        await CompleteAsync(processor, deciding);
        (Fiche, Deciding) = (Given.Segment(fiche), Given.Segment(deciding));
        var who2 = await Accounts.FindByEmailAsync("processor@kortrijk.test");
        var actor = new Actor(who2!.Value, new Capacity(OwnerId.Of("kortrijk"), Role.Processor));
        Assert.True(CaseId.TryRead(Fiche, out var id));
        await SendAsync(id, new PublishFiche("Oudere huurders wachten te lang op een herstelling."), actor);
        var share = new { to = "gent", fields = new[] { "description", "themes", "status", "figures", "feedback" }, signals = Ids(signals, 0), note = "Zien jullie dit ook?" };
        Share = Given.Segment((await processor.PostAsync($"/api/v1/fiches/{Fiche}/shares", share)).Is(201).Json);
        await PlaceDossierAsync(processor, id);
        (await processor.PostAsync($"/api/v1/fiches/{Fiche}/feedback", new { text = "We bekijken dit met de huisvestingsmaatschappij." })).Is(200);
    }

    private async Task PlaceDossierAsync(Caller processor, CaseId fiche)
    {
        using var gent = await House.SignInAsync("processor@gent.test");
        var fields = new[] { "description", "themes", "status", "figures", "feedback" };
        var dossier = (await processor.PostAsync("/api/v1/dossiers", new { title = "Huurders wachten overal", description = "Eigenaars herstellen niet.", fiche = fiche.ToString(), fields })).Is(201).Json;
        Dossier = Given.Segment(dossier);
        var theirs = (await gent.PostAsync("/api/v1/fiches", new { municipality = "gent", title = "Kapotte verwarming in huurwoningen", signals = Array.Empty<string>() })).Is(201).Json;
        (await processor.PostAsync($"/api/v1/dossiers/{Dossier}/invitations", new { municipality = "gent" })).Is(200);
        (await gent.PutAsync($"/api/v1/dossiers/{Dossier}/part", new { fiche = (string)theirs["id"]!, fields })).Is(200);
        (await gent.PostAsync($"/api/v1/dossiers/{Dossier}/messages", new { text = "Bij ons gaat het om dezelfde verhuurder." })).Is(200);
    }

    private static string[] Ids(List<JsonObject> signals, params int[] which) => [.. which.Select(at => (string)signals[at]["id"]!)];

    private static IEnumerable<(Caller Who, string Text)> Told(Caller giver, Caller partner) =>
    [
        (giver, "Al de derde keer dat een oudere huurder geen herstelling krijgt aan de verwarming.\nDe eigenaar neemt niet op."),
        (partner, "Een huurster van tachtig heeft al zes weken geen warm water."),
        (giver, "De lift in de sociale woonblok is stuk, ouderen raken hun appartement niet meer uit."),
        (partner, "Ouders vinden geen opvang voor de school begint, en verliezen zo hun werk."),
        (giver, "Geen opvang na vier uur in de deelgemeenten."),
        (giver, "De soepnamiddag trekt veertig mensen. Samen met de school kan dit meer worden."),
        (partner, "Nieuwe inwoners vinden geen huisarts meer die nog mensen aanneemt."),
    ];
}
