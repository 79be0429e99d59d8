using System.Globalization;

namespace LokaalSignaal.Portal.Hosting.Settings;

/// <summary>Makes of what was written what was meant, and collects all that can't be.</summary>
/// <param name="given">What was set.</param>
/// <param name="faults">What is wrong with how it was set.</param>
internal sealed class SettingsReading(IReadOnlyDictionary<Setting, GivenSetting> given, IEnumerable<SettingFault> faults)
{
    private readonly List<SettingFault> _faults = [.. faults];

    /// <summary>Everything that is wrong.</summary>
    public IReadOnlyList<SettingFault> Faults => _faults;

    /// <summary>Whether somebody set it.</summary>
    public bool IsGiven(Setting setting) => given.ContainsKey(setting);

    /// <summary>Where it was set; its variable where nobody set it.</summary>
    public string WhereOf(Setting setting) => given.TryGetValue(setting, out var set) ? set.Where : setting.Variable;

    /// <summary>What it was set to, or what is usual; none: neither.</summary>
    public string? Text(Setting setting) => given.TryGetValue(setting, out var set) ? set.Value : setting.Usual;

    /// <summary>A whole number between two bounds, both included.</summary>
    public int Number(Setting setting, int least, int most)
    {
        var written = Text(setting);
        if (int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most)
        {
            return number;
        }

        if (written is not null)
        {
            NotValid(setting, "number-not-valid", least, most);
        }

        return least;
    }

    /// <summary>Yes or no.</summary>
    public bool YesNo(Setting setting)
    {
        switch (Text(setting)?.ToLowerInvariant())
        {
            case "yes" or "true" or "1":
                return true;
            case "no" or "false" or "0" or null:
                return false;
            default:
                NotValid(setting, "choice-not-valid", "yes, no");
                return false;
        }
    }

    /// <summary>One of some words.</summary>
    public string? Choice(Setting setting, params string[] words)
    {
        var written = Text(setting);
        if (written is not null && !words.Contains(written))
        {
            NotValid(setting, "choice-not-valid", string.Join(", ", words));
            return null;
        }

        return written;
    }

    /// <summary>Something that is read by its own rules.</summary>
    public T? Parsed<T>(Setting setting, Func<string, T?> parse, string code)
        where T : class
    {
        if (Text(setting) is not { } written)
        {
            return null;
        }

        var meant = parse(written);
        if (meant is null)
        {
            NotValid(setting, code);
        }

        return meant;
    }

    /// <summary>Nobody could mean this.</summary>
    /// <param name="setting">The setting.</param>
    /// <param name="code">The sentence: told where it was set, what was written, and these.</param>
    /// <param name="arguments">What else it names.</param>
    public void NotValid(Setting setting, string code, params object?[] arguments) => _faults.Add(new SettingFault(
        code,
        [WhereOf(setting), setting.IsSecret ? "…" : Text(setting), .. arguments],
        IsWrongCall: given.TryGetValue(setting, out var set) && set.ByOption));

    /// <summary>It makes sense, but not here.</summary>
    /// <param name="code">The sentence.</param>
    /// <param name="arguments">What it names.</param>
    public void NotPossible(string code, params object?[] arguments) => _faults.Add(new SettingFault(code, [.. arguments]));
}
