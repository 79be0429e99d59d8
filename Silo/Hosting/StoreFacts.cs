using LokaalSignaal.Hosting;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Demonstration;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>What every page must know of the store it shows.</summary>
public sealed class StoreFacts(IStoreReader reader) : IStoreFacts
{
    // Neither changes back: a demonstration stays one, and a municipality that began is there.
    private readonly Lazy<bool> _isDemonstration = new(() => DemonstrationMark.Of(reader) is not null);
    private volatile bool _isFilled;

    /// <inheritdoc/>
    public bool IsDemonstration => _isDemonstration.Value;

    /// <inheritdoc/>
    public bool IsEmpty => !(_isFilled || (_isFilled = HasMunicipality()));

    private bool HasMunicipality()
    {
        using var context = reader.Context(ReadScope.Everything);
        return context.Owners.Any(row => row.Kind == CaseKind.Municipality.Value);
    }
}
