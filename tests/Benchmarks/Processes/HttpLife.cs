namespace LokaalSignaal.Benchmarks.Processes;

/// <summary>The life of a signal over HTTP, as fast as the answers come: given, added to, its labels confirmed and corrected.</summary>
internal sealed class HttpLife : IDisposable
{
    /// <summary>How many commands it takes.</summary>
    public const int Commands = 12;

    private static readonly string[][] _labels = [["wonen"], ["energie", "wonen"]];

    private readonly Caller _giver;
    private readonly Caller _processor;

    private HttpLife(Caller giver, Caller processor) => (_giver, _processor) = (giver, processor);

    /// <summary>How often a command was told to come back later.</summary>
    public int Postponed => _giver.Postponed + _processor.Postponed;

    /// <summary>Signs in who live it.</summary>
    public static async Task<HttpLife> BeginAsync(Uri portal) => new(await Caller.SignInAsync(portal, "giver"), await Caller.SignInAsync(portal, "processor"));

    /// <summary>Lives one.</summary>
    /// <param name="portal">Where each command goes, by its number.</param>
    public async Task LiveAsync(Func<int, Uri> portal)
    {
        var given = await _giver.PostAsync("/api/v1/signals", new { municipality = "kortrijk", text = "De lift in het blok is al weken stuk." }, portal(0));
        var signal = $"/api/v1/signals/{given.GetProperty("id").GetString()!.Replace('/', '~')}";
        for (var number = 1; number < Commands; number++)
        {
            await (number % 2 == 0
                ? _giver.PostAsync($"{signal}/additions", new { text = $"Vandaag weer twee bewoners die niet buiten raakten, de {number}e keer." }, portal(number))
                : _processor.PutAsync($"{signal}/labels", new { themes = _labels[number / 2 % 2], targetGroups = Array.Empty<string>(), nature = "bottleneck" }, portal(number)));
        }
    }

    public void Dispose()
    {
        _giver.Dispose();
        _processor.Dispose();
    }
}
