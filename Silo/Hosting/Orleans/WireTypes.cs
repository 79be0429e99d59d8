using Orleans.Serialization;

namespace LokaalSignaal.Silo.Hosting.Orleans;

/// <summary>Lets the types of the language be named on the wire; whatever else is named there is decided on by others.</summary>
internal sealed class WireTypes : ITypeNameFilter
{
    private static readonly string _language = typeof(LokaalSignaal.Cases.Dispatch).Assembly.GetName().Name!;

    /// <inheritdoc/>
    public bool? IsTypeNameAllowed(string typeName, string assemblyName) =>
        assemblyName is not null && assemblyName.Split(',')[0] == _language ? true : null;
}
