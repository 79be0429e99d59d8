namespace LokaalSignaal.EndToEnd;

/// <summary>A test that drives a browser; skipped, with the reason, where there is none. Goes with the trait <c>Category=Browser</c>.</summary>
public sealed class BrowserFactAttribute : FactAttribute
{
    /// <summary>Where Debian puts Chromium.</summary>
    public const string Chromium = "/usr/bin/chromium";

    internal const string None = "no chromium on this machine";

    public BrowserFactAttribute()
    {
        if (!File.Exists(Chromium))
        {
            Skip = None;
        }
    }
}
