using LokaalSignaal.Portal.Components;

namespace LokaalSignaal.EndToEnd.Pages;

/// <summary>Every page of the portal, with who looks at it and where. A test guards that none is missing.</summary>
internal static class PageList
{
    private const string Giver = "giver@kortrijk.test";
    private const string Processor = "processor@kortrijk.test";
    private const string Mandatary = "mandatary@kortrijk.test";
    private const string Admin = "admin@kortrijk.test";

    /// <summary>The pages. What stands in braces in an address is filled in by the furniture.</summary>
    public static IReadOnlyList<ListedPage> All { get; } =
    [
        new("/", "", "/"),
        new("/{Municipality}", "", "/kortrijk"),
        new("/{Municipality}", Processor, "/kortrijk"),
        new("/{Municipality}/fiches/{Key}", "", "/kortrijk/fiches/{public}"),
        new("/privacy", "", "/privacy"),
        new("/toegankelijkheid", "", "/toegankelijkheid"),
        new("/volgen", "", "/volgen"),
        new("/aanmelden", "", "/aanmelden"),
        new("/afmelden", Giver, "/afmelden"),
        new("/afgemeld", "", "/afgemeld"),
        new("/hoedanigheid", "processor@caw.test", "/hoedanigheid"),
        new("/niet-gevonden", "", "/niet-gevonden", 404),
        new("/bericht/{Code:int}", "", "/bericht/500", 500),
        new("/bericht/{Code:int}", Processor, "/bericht/403", 403),
        new("/niet-gevonden", Giver, "/geen-gemeente", 404),
        new("/uitnodiging/{Token}", "", "/uitnodiging/{token}"),
        new("/uitnodiging/{Token}", "", "/uitnodiging/op", 410),
        new(Addresses.Ask + "/{Municipality}", "", "/samenwerken/kortrijk"),
        new(Addresses.Ask + "/{Municipality}", "", "/samenwerken/kortrijk?klaar=verstuurd"),
        new(Addresses.Asked + "/{Token}", "", "/aanvraag/{asked}"),
        new(Addresses.Asked + "/{Token}", "", "/aanvraag/op", 410),
        new(Addresses.SetUp, "", "/opzetten"),
        new("/signaal", "processor@caw.test", "/signaal"),
        new("/{Municipality}/signaal", Giver, "/kortrijk/signaal"),
        new("/{Municipality}/signaal", "giver@gent.test", "/kortrijk/signaal"),
        new("/bedankt/{Case}", Giver, "/bedankt/{signal}"),
        new("/mijn-signalen", Giver, "/mijn-signalen"),
        new("/mijn-signalen", "giver@gent.test", "/mijn-signalen"),
        new("/mijn-signalen/{Case}", Giver, "/mijn-signalen/{signal}"),
        new("/mijn-signalen/{Case}/intrekken", Giver, "/mijn-signalen/{signal}/intrekken"),
        new("/werk", Processor, "/werk"),
        new("/werk/signalen", Processor, "/werk/signalen"),
        new("/werk/signalen", Processor, "/werk/signalen?view=all&q=nietsvanditalles"),
        new("/werk/signalen", "processor@gent.test", "/werk/signalen"),
        new("/werk/signalen/{case}", Processor, "/werk/signalen/{signal}"),
        new("/werk/signalen/bundelen", Processor, "/werk/signalen/bundelen?signals={key}"),
        new("/werk/signalen/doorverwijzen", Processor, "/werk/signalen/doorverwijzen?signals={key}"),
        new("/werk/fiches", Processor, "/werk/fiches"),
        new("/werk/fiches", "processor@gent.test", "/werk/fiches"),
        new("/werk/fiches/nieuw", Processor, "/werk/fiches/nieuw"),
        new("/werk/fiches/{case}", Processor, "/werk/fiches/{fiche}"),
        new("/werk/gedeeld", "processor@gent.test", "/werk/gedeeld"),
        new("/werk/gedeeld", Processor, "/werk/gedeeld"),
        new("/werk/gedeeld/{case}", "processor@gent.test", "/werk/gedeeld/{share}"),
        new("/werk/gedeeld/{case}", Processor, "/werk/gedeeld/{share}"),
        new("/werk/dossiers", Processor, "/werk/dossiers"),
        new("/werk/dossiers", "processor@gent.test", "/werk/dossiers"),
        new("/werk/dossiers/{case}", Processor, "/werk/dossiers/{dossier}"),
        new("/werk/dossiers/{case}", "processor@gent.test", "/werk/dossiers/{dossier}"),
        new("/werk/waarvoor", Processor, "/werk/waarvoor?return=/werk"),
        new("/werk/beslissingen", Mandatary, "/werk/beslissingen"),
        new("/werk/beslissingen", "mandatary@gent.test", "/werk/beslissingen"),
        new("/werk/beslissingen/{case}", Mandatary, "/werk/beslissingen/{deciding}"),
        new("/werk/beslissingen/{case}", Processor, "/werk/beslissingen/{deciding}"),
        new(Addresses.Import, Processor, "/beheer/inlezen"),
        new(Addresses.Import + "/{Id}", Processor, "/beheer/inlezen/{file}"),
        new(Addresses.People, Admin, "/beheer/mensen"),
        new(Addresses.People + "/{Key}", Admin, "/beheer/mensen/{person}"),
        new(Addresses.People + "/{Key}/wissen", Admin, "/beheer/mensen/{person}/wissen"),
        new(Addresses.Unusual, Admin, "/beheer/mensen/lezen"),
        new(Addresses.Unusual, "admin@gent.test", "/beheer/mensen/lezen"),
        new(Addresses.Organisations, Admin, "/beheer/organisaties"),
        new(Addresses.Organisations + "/{Id}", Admin, "/beheer/organisaties/caw"),
        new(Addresses.Partnerships, Admin, "/beheer/samenwerkingen"),
        new(Addresses.Partnerships + "/{Organisation}", Admin, "/beheer/samenwerkingen/caw"),
        new(Addresses.OwnPartnerships, "processor@caw.test", "/samenwerkingen"),
        new(Addresses.WordLists, Admin, "/beheer/woordenlijsten"),
        new(Addresses.WordLists + "/{AxisName}/{LabelId}", Admin, "/beheer/woordenlijsten/thema/wonen"),
        new(Addresses.Processes, Admin, "/beheer/processen"),
        new(Addresses.Processes + "/{KindName}", Admin, "/beheer/processen/fiche"),
        new(Addresses.Settings, Admin, "/beheer/gemeente"),
        new(Addresses.Municipalities, Furniture.Platform, "/beheer/gemeenten"),
        new(Addresses.Status, Furniture.Platform, "/beheer/toestand"),
    ];

    /// <summary>A page's address in this house.</summary>
    public static string Filled(string path, Furniture furniture) => path
        .Replace("{signal}", furniture.Signal, StringComparison.Ordinal)
        .Replace("{share}", furniture.Share, StringComparison.Ordinal)
        .Replace("{dossier}", furniture.Dossier, StringComparison.Ordinal)
        .Replace("{fiche}", furniture.Fiche, StringComparison.Ordinal)
        .Replace("{deciding}", furniture.Deciding, StringComparison.Ordinal)
        .Replace("{public}", furniture.Fiche.Split('~')[^1], StringComparison.Ordinal)
        .Replace("{key}", furniture.Signal.Split('~')[^1], StringComparison.Ordinal)
        .Replace("{person}", furniture.Person, StringComparison.Ordinal)
        .Replace("{asked}", furniture.Asked, StringComparison.Ordinal)
        .Replace("{token}", furniture.Token, StringComparison.Ordinal);
}

/// <summary>A page in the list.</summary>
/// <param name="Route">Its template, as the page itself says.</param>
/// <param name="Who">Who looks; empty: nobody signed in.</param>
/// <param name="Path">Where.</param>
/// <param name="Status">What is answered.</param>
internal sealed record ListedPage(string Route, string Who, string Path, int Status = 200);
