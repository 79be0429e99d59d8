using LokaalSignaal.Silo.Offsite;

namespace LokaalSignaal.Portal.Hosting.Settings;

/// <summary>Where a copy of the journal is kept outside, as it was set.</summary>
internal static class OffsiteSettings
{
    /// <summary>The place; none: there is none, or a fault was found.</summary>
    public static OffsitePlace? Of(SettingsReading reading)
    {
        var place = reading.Parsed(KnownSettings.Offsite, OffsitePlace.Read, "offsite-not-valid");
        if (reading.IsGiven(KnownSettings.OffsiteSecret) && !reading.IsGiven(KnownSettings.Offsite))
        {
            reading.NotPossible("offsite-secret-alone", reading.WhereOf(KnownSettings.OffsiteSecret), KnownSettings.Offsite.Variable);
        }

        return place is null ? null : WithSecret(reading, place, reading.WhereOf(KnownSettings.Offsite));
    }

    /// <summary>The place with what opens it.</summary>
    /// <param name="reading">What was set.</param>
    /// <param name="place">The place.</param>
    /// <param name="where">Where it was named.</param>
    public static OffsitePlace WithSecret(SettingsReading reading, OffsitePlace place, string where)
    {
        var secret = reading.Parsed(KnownSettings.OffsiteSecret, text => OffsitePlace.IsSecret(text) ? text : null, "offsite-secret-not-valid");
        if (secret is not null && place.Secret is not null)
        {
            reading.NotPossible("setting-twice", where, reading.WhereOf(KnownSettings.OffsiteSecret));
        }
        else if (secret is null && place.Secret is null && place.Container.Scheme != Uri.UriSchemeHttps)
        {
            reading.NotPossible("offsite-secret-missing", where, KnownSettings.OffsiteSecret.Variable);
        }

        return place with { Secret = secret ?? place.Secret };
    }
}
