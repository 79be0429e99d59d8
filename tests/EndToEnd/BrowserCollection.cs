namespace LokaalSignaal.EndToEnd;

/// <summary>All tests with a browser share one house and one browser; each opens its own windows.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<PortalInBrowser>
{
    public const string Name = "browser";
}
