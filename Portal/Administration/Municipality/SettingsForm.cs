using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Portal.Administration.Municipality;

/// <summary>A municipality's details as they stand in the form: what was typed, right or wrong.</summary>
public sealed record SettingsForm
{
    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The colour.</summary>
    public string Accent { get; init; } = "";

    /// <summary>What to do when it is about one person, in Dutch.</summary>
    public string ReferralNl { get; init; } = "";

    /// <summary>The same in English.</summary>
    public string ReferralEn { get; init; } = "";

    /// <summary>What Lokaal Signaal is here, in Dutch.</summary>
    public string IntroductionNl { get; init; } = "";

    /// <summary>The same in English.</summary>
    public string IntroductionEn { get; init; } = "";

    /// <summary>Who co-ordinates.</summary>
    public string Coordinator { get; init; } = "";

    /// <summary>The areas, one a line.</summary>
    public string Areas { get; init; } = "";

    /// <summary>From which count on the public sees it.</summary>
    public string Threshold { get; init; } = "";

    /// <summary>Where the local privacy statement is.</summary>
    public string PrivacyUrl { get; init; } = "";

    /// <summary>The details as they are now.</summary>
    public static SettingsForm Of(MunicipalityDetails details)
    {
        ArgumentNullException.ThrowIfNull(details);
        return new SettingsForm
        {
            Name = details.Name,
            Accent = details.Accent,
            ReferralNl = details.Referral?.Nl ?? "",
            ReferralEn = details.Referral?.En ?? "",
            IntroductionNl = details.Introduction?.Nl ?? "",
            IntroductionEn = details.Introduction?.En ?? "",
            Coordinator = details.Coordinator ?? "",
            Areas = string.Join('\n', details.Areas),
            Threshold = details.Threshold.ToString(CultureInfo.InvariantCulture),
            PrivacyUrl = details.PrivacyUrl ?? "",
        };
    }

    /// <summary>What was sent.</summary>
    public static SettingsForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new SettingsForm
        {
            Name = Sent("name"),
            Accent = Sent("accent"),
            ReferralNl = Sent("referral"),
            ReferralEn = Sent("referralEn"),
            IntroductionNl = Sent("introduction"),
            IntroductionEn = Sent("introductionEn"),
            Coordinator = Sent("coordinator"),
            Areas = Sent("areas"),
            Threshold = Sent("threshold"),
            PrivacyUrl = Sent("privacyUrl"),
        };

        string Sent(string name) => form[name].ToString().Trim();
    }

    /// <summary>The details that this form asks for, on top of what it doesn't show.</summary>
    /// <param name="present">The details as they are now.</param>
    public MunicipalityDetails ToDetails(MunicipalityDetails present) => present with
    {
        Name = Name,
        Accent = Accent,
        Referral = Local(ReferralNl, ReferralEn),
        Introduction = Local(IntroductionNl, IntroductionEn),
        Coordinator = OrNone(Coordinator),
        Areas = Lines(Areas),

        // What is no number is outside all bounds, and refused as such.
        Threshold = int.TryParse(Threshold, NumberStyles.None, CultureInfo.InvariantCulture, out var least) ? least : 0,
        PrivacyUrl = OrNone(PrivacyUrl),
    };

    private static LocalText? Local(string dutch, string english) =>
        dutch.Length == 0 && english.Length == 0 ? null : new LocalText(dutch, OrNone(english));

    private static string? OrNone(string text) => text.Length == 0 ? null : text;

    private static ImmutableArray<string> Lines(string text) =>
        [.. text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
}
