using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Security.Cryptography;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Organisations;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Processes;
using LokaalSignaal.Sharing;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.People;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Tests.Access;
using LokaalSignaal.Workflows.Texts;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Portal.Tests.Api.Access;

/// <summary>
/// Tells worlds to a running program: what happened is appended to its journal, with the rows that its own read models
/// make of it, so that days can be past and ends behind.
/// </summary>
internal sealed class Telling(IServiceProvider services)
{
    private readonly IJournal _journal = services.GetRequiredService<IJournal>();
    private readonly IReadModelProjector _projector = services.GetRequiredService<IReadModelProjector>();
    private readonly ConcurrentDictionary<CaseId, TextRef> _texts = [];

    /// <summary>The text of a case that was told.</summary>
    public TextRef? TextOf(CaseId id) => _texts.TryGetValue(id, out var text) ? text : null;

    /// <summary>The word that only this case's text has.</summary>
    public static string WordOf(CaseId id) => $"zoekwoord{id.Owner.Value.Replace("-", "", StringComparison.Ordinal)}{id.Key.ToLowerInvariant()}";

    /// <summary>Draws the processes that all worlds go by.</summary>
    public async Task DrawAsync()
    {
        var id = CaseId.Of(Drawing.House, CaseKind.Municipality);
        await DoAsync(id, new FoundMunicipality(new MunicipalityDetails { Name = "Tekenkamer" }));
        var drafts = NewDrafts();
        await AppendAsync(id, [.. Drawing.Published(drafts)], drafts);
    }

    /// <summary>Gives somebody many capacities.</summary>
    public Task GrantAsync(PersonId person, IEnumerable<Capacity> capacities) =>
        AppendAsync(person.Case, [.. capacities.Select(capacity => new LokaalSignaal.People.CapacityGranted(capacity))], NewDrafts());

    /// <summary>Tells a world.</summary>
    public async Task TellAsync(Placed placed, IReadOnlyDictionary<string, PersonId> people)
    {
        await Task.WhenAll(
        [
            .. placed.Municipalities.Select(FoundAsync),
            .. placed.Organisations.Select(RegisterAsync),
            .. placed.World.Partnerships.Select(one => AppendAsync(CaseOf(one.Municipality, one.Organisation), [.. Told.Of(one)], NewDrafts())),
            .. placed.World.Signals.Select(one => TellAsync(Names.Case(one), ToldOfCases.Of(one), one.Step, people[one.Giver])),
            .. placed.World.Fiches.Select(one => TellAsync(Names.Case(one), ToldOfCases.Of(one, placed.World), one.Step, giver: null)),
            .. placed.World.Shares.Select(one => AppendAsync(CaseOf(one), [.. ToldOfShares.Of(one)], NewDrafts())),
        ]);
    }

    /// <summary>The case of a partnership.</summary>
    public CaseId CaseOf(string municipality, string organisation) =>
        services.GetRequiredService<IPartnershipQueries>().CaseOf(Names.Owner(municipality), Names.Owner(organisation));

    /// <summary>The case of a share.</summary>
    public CaseId CaseOf(WorldShare share) =>
        services.GetRequiredService<IShareQueries>().CaseOf(Names.Fiche(share.From, share.Fiche), Names.Owner(share.To));

    // The drawn process in the place of the one that is only named, real texts, and the giver as this case knows them.
    private async Task TellAsync(CaseId id, IEnumerable<CaseEvent> told, WorldStep? step, PersonId? giver)
    {
        var drafts = NewDrafts();
        var who = giver is { } person ? await services.GetRequiredService<Pseudonyms>().ForAsync(person, id) : null;
        var text = drafts.Add($"Over {WordOf(id)} horen we al lang klachten.");
        _texts[id] = text;
        var events = told.Select(one => one switch
        {
            SignalGiven given => given with { Giver = who, Text = text },
            FicheOpened opened => opened with { Title = text },
            ProcessStarted => new ProcessStarted(Drawing.Of(id.Kind)),
            StepActivated { Token.Step.Value: "now" } active => active with { Token = active.Token with { Step = Drawing.StepOf(step!) } },
            _ => one,
        });
        await AppendAsync(id, [.. events], drafts, who is { } pseudonym ? [new Resolution(pseudonym, giver!.Value)] : []);
    }

    private async Task AppendAsync(CaseId id, ImmutableArray<CaseEvent> events, TextDrafts drafts, ImmutableArray<Resolution> people = default)
    {
        var (before, now) = ((await _journal.ReadAsync(id, fromStart: true)).Events, TimeProvider.System.GetUtcNow());
        var after = events.Select((happened, place) => new RecordedEvent(0, id, before.Length + place + 1, now, null, Capacity.System, happened));
        var appended = await _journal.AppendAsync(new Append
        {
            Case = id,
            ExpectedVersion = before.Length,
            At = now,
            Capacity = Capacity.System,
            Events = events,
            Texts = drafts.All,
            People = people.IsDefault ? [] : people,
            Rows = _projector.Project(id, [.. before, .. after]),
        });
        Assert.IsType<AppendResult.Committed>(appended);
    }

    private Task FoundAsync(string municipality) => DoAsync(
        CaseId.Of(Names.Owner(municipality), CaseKind.Municipality),
        new FoundMunicipality(new MunicipalityDetails { Name = municipality, Referral = new LocalText("Bel 1712.") }));

    private Task RegisterAsync(string organisation) =>
        DoAsync(CaseId.Of(Names.Owner(organisation), CaseKind.Organisation), new RegisterOrganisation(organisation, null));

    private async Task DoAsync(CaseId id, Command command)
    {
        var host = services.GetRequiredService<ICaseHost>();
        var answer = await host.SendAsync(new Dispatch(id, command, Actor.System, CommandKey.Of($"told-{id.Owner}-{id.Kind}")));
        Assert.IsType<Answer.Accepted>(answer);
    }

    private static TextDrafts NewDrafts() => new(RandomNumberGenerator.GetBytes(32));
}
