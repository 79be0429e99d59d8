using LokaalSignaal.Silo.Offsite;

namespace LokaalSignaal.Portal.Hosting.Settings;

/// <summary>Where a copy of the journal is kept outside, as it was set.</summary>
internal static class OffsiteSettings
{
    /// <summary>The place; none: there is none, or a fault was found.</summary>
    public static OffsitePlace? Of(SettingsReading reading)
    {
        var place = reading.Parsed(KnownSettings.Offsite, OffsitePlace.Read, "offsite-not-valid");
        var secret = reading.Parsed(KnownSettings.OffsiteSecret, text => OffsitePlace.IsSecret(text) ? text : null, "offsite-secret-not-valid");
        if (secret is not null && !reading.IsGiven(KnownSettings.Offsite))
        {
            reading.NotPossible("offsite-secret-alone", reading.WhereOf(KnownSettings.OffsiteSecret), KnownSettings.Offsite.Variable);
        }

        return place is null ? null : WithSecret(reading, place, secret);
    }

    /// <summary>The place with what opens it.</summary>
    public static OffsitePlace WithSecret(SettingsReading reading, OffsitePlace place, string? secret)
    {
        if (secret is not null && place.Secret is not null)
        {
            reading.NotPossible("setting-twice", reading.WhereOf(KnownSettings.Offsite), reading.WhereOf(KnownSettings.OffsiteSecret));
        }
        else if (secret is null && place.Secret is null && place.Container.Scheme != Uri.UriSchemeHttps)
        {
            reading.NotPossible("offsite-secret-missing", reading.WhereOf(KnownSettings.Offsite), KnownSettings.OffsiteSecret.Variable);
        }

        return place with { Secret = secret ?? place.Secret };
    }
}
