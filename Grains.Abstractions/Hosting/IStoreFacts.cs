namespace LokaalSignaal.Hosting;

/// <summary>What every page must know of the store it shows.</summary>
public interface IStoreFacts
{
    /// <summary>Whether what it holds is invented, for showing: every page then says so.</summary>
    bool IsDemonstration { get; }

    /// <summary>Whether it holds no municipality yet: then there is only the page that makes the first one.</summary>
    bool IsEmpty { get; }
}
