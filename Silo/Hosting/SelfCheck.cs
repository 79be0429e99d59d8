using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Health;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;
using LokaalSignaal.Processes;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>
/// Walks a signal and its fiche to their end in a store of its own, with the host and the engine that this program runs
/// on, and verifies the store: a program that can do this can be trusted with real cases.
/// </summary>
public sealed class SelfCheck
{
    private const int MostSteps = 40;
    private static readonly OwnerId _owner = OwnerId.Of("zelftest");

    private readonly IServiceProvider _silo;
    private readonly ICaseHost _host;
    private int _keys;

    private SelfCheck(IServiceProvider silo) => (_silo, _host) = (silo, silo.GetRequiredService<ICaseHost>());

    /// <summary>Checks.</summary>
    /// <param name="place">Where there is no store yet. What is made stays there.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Breaks off.</param>
    public static async Task<SelfCheckOutcome> RunAsync(StorePlace place, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        switch (OpenedStore.Open(place, clock))
        {
            case StoreOpening<OpenedStore>.Opened(var store):
                await using (store)
                {
                    return await ServedAsync(store, clock, cancellationToken);
                }

            case StoreOpening<OpenedStore>.Refused(var refusal):
                return new SelfCheckOutcome("", "", 0, $"{refusal.Code} {refusal.Detail}".TrimEnd());
            case var other:
                throw new InvalidOperationException($"Nothing is known of {other}.");
        }
    }

    // Put together as the portal puts it together, without the portal.
    private static async Task<SelfCheckOutcome> ServedAsync(OpenedStore store, TimeProvider clock, CancellationToken cancellationToken)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddSingleton(clock).AddSilo(store);
        builder.AddEditionHost(store.Place, ServedRole.Both, SiloEndpoint.Here);
        builder.Services.AddHostedService<SiloLife>();
        using var program = builder.Build();
        await program.StartAsync(cancellationToken);
        try
        {
            return await new SelfCheck(program.Services).WalkAsync(store, cancellationToken);
        }
        finally
        {
            await program.StopAsync(CancellationToken.None);
        }
    }

    private async Task<SelfCheckOutcome> WalkAsync(OpenedStore store, CancellationToken cancellationToken)
    {
        var health = await _silo.GetRequiredService<IHealth>().ReadAsync(cancellationToken);
        var (steps, trouble) = (0, (string?)null);
        try
        {
            steps = await WalkAsync(cancellationToken);
            var differences = await store.Store.VerifyAsync(_silo.GetRequiredService<IReadModelProjector>(), cancellationToken);
            trouble = differences is [var first, ..] ? $"verify: {first.Code} {first.Place}" : null;
        }
        catch (SelfCheckException failed)
        {
            trouble = failed.Message;
        }

        return new SelfCheckOutcome(health.Host, health.Engine, steps, trouble);
    }

    private async Task<int> WalkAsync(CancellationToken cancellationToken)
    {
        await SendAsync(CaseId.Of(_owner, CaseKind.Municipality), new FoundMunicipality(new MunicipalityDetails { Name = "Zelftest" }), Actor.System);
        var (giver, processor) = (await EnrolAsync(Role.Giver), await EnrolAsync(Role.Processor));
        var signal = await BeginAsync(_owner, CaseKind.Signal, new GiveSignal { Text = "De lift in het blok is al weken stuk." }, giver);
        await RestAsync(cancellationToken);
        var fiche = await BeginAsync(_owner, CaseKind.Fiche, new OpenFiche("Herstellingen blijven uit", null, [signal]), processor);
        var steps = 0;
        while (await NextAsync(fiche, processor, cancellationToken) is { } step)
        {
            Insist(++steps <= MostSteps, "the fiche comes to no end");
            await SendAsync(fiche, new CompleteStep(step.Step, step.Outcomes[0].Id, Filled(step)), processor);
        }

        var seen = await _silo.GetRequiredService<ISignalQueries>().FindAsync(signal, processor, cancellationToken);
        Insist(seen?.Status == CaseStatus.Closed, $"the signal is {seen?.Status.ToString() ?? "not there"} at the end");
        return steps;
    }

    // None: the fiche is at its end.
    private async Task<ActiveStepView?> NextAsync(CaseId fiche, Actor processor, CancellationToken cancellationToken)
    {
        await RestAsync(cancellationToken);
        var view = await _silo.GetRequiredService<IFicheQueries>().FindAsync(fiche, processor, cancellationToken);
        Insist(view is not null, "the fiche is not there");
        var active = view!.Process.Active.FirstOrDefault();
        Insist(active is not null || view.Status == CaseStatus.Closed, $"the fiche is {view.Status} and has no active step");
        return active;
    }

    private static ImmutableDictionary<FieldId, string> Filled(ActiveStepView step) =>
        step.Fields.Where(field => field.Required).ToImmutableDictionary(field => field.Id, field => field.Type switch
        {
            FieldType.Choice => $"\"{field.Options[0].Id}\"",
            FieldType.Choices => $"[\"{field.Options[0].Id}\"]",
            _ => "\"Zo is het beslist.\"",
        });

    private async Task<Actor> EnrolAsync(Role role)
    {
        var capacity = new Capacity(_owner, role);
        var profile = new PersonProfile("Zelftest", $"{role}@zelftest.invalid".ToLowerInvariant());
        return new Actor(PersonId.Of(await BeginAsync(OwnerId.Platform, CaseKind.Person, new RegisterPerson(profile, capacity), Actor.System)), capacity);
    }

    private async Task<CaseId> BeginAsync(OwnerId owner, CaseKind kind, Command command, Actor actor)
    {
        var key = NextKey();
        return await SendAsync(_host.NewCase(owner, kind, actor, key), command, actor, key);
    }

    private async Task<CaseId> SendAsync(CaseId id, Command command, Actor actor, CommandKey? key = null)
    {
        var answer = await _host.SendAsync(new Dispatch(id, command, actor, key ?? NextKey()));
        Insist(answer is Answer.Accepted, $"{command.GetType().Name}: {answer}");
        return id;
    }

    private CommandKey NextKey() => CommandKey.Of($"self-check-{++_keys}");

    private Task RestAsync(CancellationToken cancellationToken) => _silo.GetRequiredService<Following>().RestAsync(cancellationToken);

    private static void Insist(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new SelfCheckException(otherwise);
        }
    }

    private sealed class SelfCheckException(string message) : Exception(message);
}

/// <summary>What came of a self-check.</summary>
/// <param name="Host">The host: <c>embedded</c> or <c>orleans</c>.</param>
/// <param name="Engine">The engine: <c>interpreter</c> or <c>elsa</c>.</param>
/// <param name="Steps">How many steps the fiche took to its end.</param>
/// <param name="Trouble">What went wrong; none: nothing.</param>
public sealed record SelfCheckOutcome(string Host, string Engine, int Steps, string? Trouble);
