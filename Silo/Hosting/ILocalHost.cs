using LokaalSignaal.Cases;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>A host of cases as its own process sees it. Disposing of it lets it finish what it took, and take no more.</summary>
public interface ILocalHost : ICaseHost, IAsyncDisposable
{
    /// <summary>What it is: <c>embedded</c> or <c>orleans</c>.</summary>
    string Name { get; }

    /// <summary>How many cases are awake in this process.</summary>
    int Awake { get; }

    /// <summary>How many commands that came to this process wait or are being done.</summary>
    int Waiting { get; }
}
