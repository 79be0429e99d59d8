namespace LokaalSignaal.EndToEnd;

/// <summary>The same for a test with cases.</summary>
public sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        if (!File.Exists(BrowserFactAttribute.Chromium))
        {
            Skip = BrowserFactAttribute.None;
        }
    }
}
