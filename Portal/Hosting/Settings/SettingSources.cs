using System.CommandLine;

namespace LokaalSignaal.Portal.Hosting.Settings;

/// <summary>
/// Gathers what was set: an option goes before the environment, the environment before the file of settings. What is
/// empty isn't set. The framework's own configuration forgets where a value came from and says nothing of names that it
/// doesn't know; here both are told to who set them.
/// </summary>
internal sealed class SettingSources(ParseResult? parsed, IReadOnlyDictionary<string, string> environment)
{
    private readonly Dictionary<Setting, GivenSetting> _given = [];
    private readonly List<SettingFault> _faults = [];

    /// <summary>Gathers it all.</summary>
    /// <param name="parsed">The call; none: no option was given.</param>
    /// <param name="environment">The environment.</param>
    public static SettingsReading Read(ParseResult? parsed, IReadOnlyDictionary<string, string> environment)
    {
        var sources = new SettingSources(parsed, environment);
        sources.ReadCall();
        sources.ReadEnvironment();
        sources.ReadFile();
        return new SettingsReading(sources._given, sources._faults);
    }

    private void ReadCall()
    {
        foreach (var setting in KnownSettings.All)
        {
            if (setting.Option is { } option && parsed?.GetResult(option) is { Implicit: false } result)
            {
                Take(new GivenSetting(setting, result.Tokens is [.., var last] ? last.Value : "yes", option.Name, ByOption: true));
            }
        }
    }

    private void ReadEnvironment()
    {
        foreach (var setting in KnownSettings.All)
        {
            var (value, file) = (Variable(setting.Variable), setting.IsSecret ? Variable(setting.FileVariable) : null);
            if (value is not null && file is not null)
            {
                Fault("setting-twice", setting.Variable, setting.FileVariable);
            }
            else if (value is not null)
            {
                Take(new GivenSetting(setting, value, setting.Variable));
            }
            else if (file is not null && Content(setting.FileVariable, file) is { } secret)
            {
                Take(new GivenSetting(setting, secret, setting.FileVariable));
            }
        }

        foreach (var name in environment.Keys.Where(name => name.StartsWith(Setting.Prefix, StringComparison.Ordinal) && !IsKnown(name)).Order(StringComparer.Ordinal))
        {
            Unknown(name, name, KnownSettings.All.Select(setting => setting.Variable));
        }
    }

    private void ReadFile()
    {
        if (!_given.TryGetValue(KnownSettings.File, out var named))
        {
            return;
        }

        if (!SettingsFile.TryRead(named.Value, out var written, out var wrong))
        {
            Fault(wrong, named.Where, named.Value);
            return;
        }

        foreach (var (name, value) in written)
        {
            var where = $"{named.Value}: {name}";
            if (KnownSettings.All.FirstOrDefault(setting => setting.Name == name && setting != KnownSettings.File) is { } setting)
            {
                Take(new GivenSetting(setting, value, where));
            }
            else
            {
                Unknown(where, name, KnownSettings.All.Select(setting => setting.Name).OfType<string>());
            }
        }
    }

    private void Take(GivenSetting given)
    {
        if (given.Value.Length > 0)
        {
            _given.TryAdd(given.Setting, given);
        }
    }

    private string? Variable(string name) => environment.TryGetValue(name, out var value) && value.Length > 0 ? value : null;

    // Editors end a file with a line break; no secret does.
    private string? Content(string variable, string file)
    {
        try
        {
            return File.ReadAllText(file).TrimEnd('\r', '\n');
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            Fault("setting-file-not-readable", variable, file);
            return null;
        }
    }

    private static bool IsKnown(string variable) =>
        KnownSettings.All.Any(setting => setting.Variable == variable || (setting.IsSecret && setting.FileVariable == variable));

    private void Unknown(string where, string name, IEnumerable<string> known)
    {
        var near = known.Select(other => (Name: other, Distance: Spelling.Distance(name, other))).MinBy(other => other.Distance);
        Fault(near.Distance <= 2 ? "setting-unknown-near" : "setting-unknown", where, near.Name);
    }

    private void Fault(string code, params object?[] arguments) => _faults.Add(new SettingFault(code, [.. arguments]));
}
