using System.Globalization;

namespace LokaalSignaal.Portal.Work;

/// <summary>Keeps a circuit's language where it is called back from elsewhere: other threads speak another one.</summary>
internal static class Spoken
{
    /// <summary>The same function, in the language of who makes it.</summary>
    public static Func<T, Task> InMine<T>(Func<T, Task> function)
    {
        var (culture, spoken) = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        return async value =>
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (culture, spoken);
            await function(value);
        };
    }
}
