using System.Net.Mail;
using LokaalSignaal.Portal.Post;

namespace LokaalSignaal.Portal.Hosting.Settings;

/// <summary>How letters are sent, as it was set.</summary>
internal static class MailSettings
{
    /// <summary>The place; none: nobody said, or a fault was found.</summary>
    public static MailPlace? Of(SettingsReading reading)
    {
        var place = reading.Parsed(KnownSettings.Mail, MailPlace.Read, "mail-not-valid");
        var from = reading.Parsed(KnownSettings.MailFrom, text => MailAddress.TryCreate(text, out var address) ? address.ToString() : null, "mail-from-not-valid");
        var password = reading.Text(KnownSettings.MailPassword);
        // What is written holds links: they are made of the address that was set, and never of what a caller says.
        if (place is not null && !reading.IsGiven(KnownSettings.BaseUrl))
        {
            reading.NotPossible("mail-without", reading.WhereOf(KnownSettings.Mail), KnownSettings.BaseUrl.Variable);
        }

        if (place?.Server is null)
        {
            return place is not null && from is not null ? place with { From = from } : place;
        }

        if (from is null && !reading.IsGiven(KnownSettings.MailFrom))
        {
            reading.NotPossible("mail-without", reading.WhereOf(KnownSettings.Mail), KnownSettings.MailFrom.Variable);
        }

        return from is null ? null : place with { From = from, Password = password };
    }
}
