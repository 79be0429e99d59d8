using System.CommandLine;
using LokaalSignaal.Portal.Hosting.Settings;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>Checks everything that was set, as serving would, and opens nothing.</summary>
internal static class CheckSettingsCommand
{
    public static Command Make()
    {
        var command = new Command("check-settings", "Checks the settings and shows them; opens nothing.");
        foreach (var option in KnownSettings.Options(KnownSettings.OfServing))
        {
            command.Add(option);
        }

        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult parsed)
    {
        var reading = SettingSources.Read(parsed, ProgramEnvironment.Read());
        _ = ServeSettings.Of(reading, StoreSettings.Of(reading));
        if (reading.Faults.Count > 0)
        {
            return SettingFault.Say(reading.Faults);
        }

        foreach (var setting in KnownSettings.All)
        {
            if (reading.Text(setting) is { } value)
            {
                var shown = setting.IsSecret ? CommandTexts.Of("setting-secret") : value;
                var where = reading.IsGiven(setting) ? reading.WhereOf(setting) : CommandTexts.Of("setting-usual");
                Console.WriteLine(CommandTexts.Of("setting-row", setting.Variable, shown, where));
            }
        }

        Console.WriteLine(CommandTexts.Of("settings-valid"));
        return 0;
    }
}
