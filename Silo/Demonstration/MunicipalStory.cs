using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Demonstration.Material;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>The year of a municipality: all that happened there, in order.</summary>
internal sealed class MunicipalStory(OwnerId municipality, Cast cast, Moments moments)
{
    /// <summary>Plays it on a stage.</summary>
    public async Task PlayAsync(Stage stage, CancellationToken cancellationToken)
    {
        var deeds = await DeedsAsync(stage);
        var done = await stage.TakeUpAsync(municipality);
        foreach (var deed in deeds.OrderBy(deed => deed.At).Skip(done))
        {
            cancellationToken.ThrowIfCancellationRequested();
            await stage.GoToAsync(deed.At, municipality);
            await deed.DoAsync(stage);
            await stage.SettleAsync(municipality, ++done);
        }

        await stage.GoToAsync(moments.Last, municipality);
    }

    private async Task<ImmutableArray<Deed>> DeedsAsync(Stage stage)
    {
        var people = await OfficialsAsync(stage);
        var signals = DemonstrationMaterial.SignalsOf(municipality.Value)
            .ToDictionary(signal => signal.Key, signal => Story(stage, signal, people));
        var fiches = DemonstrationMaterial.FichesOf(municipality.Value)
            .Select(fiche => Story(stage, fiche, signals, people)).ToArray();
        var bundled = fiches.SelectMany(fiche => fiche.Signals.Select(signal => (signal, fiche.Opened)))
            .GroupBy(pair => pair.signal, pair => pair.Opened)
            .ToDictionary(group => group.Key, group => group.Min());
        return
        [
            .. signals.Values.SelectMany(signal => signal.Deeds(bundled.TryGetValue(signal, out var at) ? at : null)),
            .. fiches.SelectMany(fiche => fiche.Deeds()),
        ];
    }

    private SignalStory Story(Stage stage, SignalMaterial signal, Officials people) => new(
        signal,
        stage.NewCase(municipality, CaseKind.Signal, signal.Key),
        cast[signal.Giver],
        people.Processor(signal.Key),
        moments);

    private FicheStory Story(Stage stage, FicheMaterial fiche, Dictionary<string, SignalStory> signals, Officials people) => new(
        fiche,
        stage.NewCase(municipality, CaseKind.Fiche, fiche.Key),
        [.. fiche.Signals.Select(signal => signals[signal])],
        people,
        moments);

    private async Task<Officials> OfficialsAsync(Stage stage)
    {
        var definition = await stage.DefinitionAsync(municipality, CaseKind.Fiche);
        return new Officials(
            cast.ProcessorsOf(municipality),
            cast.Of(municipality, "mandatary"),
            definition.Steps.Any(step => step is { Kind: LokaalSignaal.Processes.StepKind.Decide, OnTerm: not null }));
    }
}
