using System.CommandLine;
using System.Globalization;
using LokaalSignaal.Portal.Hosting.Settings;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>The commands at the root of the house, and their exit codes: 0 done, 2 a wrong call, 1 any other failure.</summary>
public static class CommandLine
{
    /// <summary>Runs what was typed.</summary>
    /// <param name="arguments">The words after the program's name.</param>
    public static async Task<int> RunAsync(string[] arguments)
    {
        var parsed = Root().Parse(arguments);
        SpeakAs(CultureOf(parsed));
        if (parsed.Errors is [var first, ..] && parsed.Action is not System.CommandLine.Help.HelpAction)
        {
            return parsed.UnmatchedTokens is [var unknown, ..]
                ? Failure.Wrong("unknown-option", unknown)
                : Failure.Wrong("wrong-call", first.Message);
        }

        return await InvokeAsync(parsed);
    }

    private static async Task<int> InvokeAsync(ParseResult parsed)
    {
        try
        {
            var configuration = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = ServeSettings.Longest };
            return await parsed.InvokeAsync(configuration);
        }
        catch (OperationCanceledException)
        {
            return 0;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or StoreUnavailableException)
        {
            return Failure.Say("failed", trouble.Message);
        }
    }

    /// <summary>All that can be typed.</summary>
    internal static RootCommand Root()
    {
        var root = ServeCommand.Root();
        root.Add(ImportCommand.Make());
        root.Add(BackupCommand.Make());
        root.Add(RestoreCommand.Make());
        root.Add(VerifyCommand.Make());
        root.Add(CheckProcessCommand.Make());
        root.Add(ExportProcessCommand.Make());
        root.Add(CheckSettingsCommand.Make());
        root.Add(SelfCheckCommand.Make());
        root.Add(LookIntoCommand.Make());
        return root;
    }

    // In which language faults are told is known before any is looked for.
    private static string? CultureOf(ParseResult parsed) =>
        SettingSources.Read(parsed, ProgramEnvironment.Read()).Text(KnownSettings.Culture);

    // Dutch, unless somebody asks for English or their system speaks it.
    private static void SpeakAs(string? culture)
    {
        var asked = culture ?? CultureInfo.CurrentUICulture.Name;
        var spoken = CultureInfo.GetCultureInfo(asked.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? "en" : "nl-BE");
        (CultureInfo.CurrentUICulture, CultureInfo.DefaultThreadCurrentUICulture) = (spoken, null);
    }
}
