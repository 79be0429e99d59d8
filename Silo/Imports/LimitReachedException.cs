using System.Globalization;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>
/// A file goes beyond what is read of one. It is thrown deep inside a parser, which knows no other way out, and
/// becomes a finding in <see cref="Damage"/>.
/// </summary>
internal sealed class LimitReachedException(string code, long? most = null) : Exception
{
    /// <summary>The finding it becomes.</summary>
    public ImportFinding At(int row) => most is { } limit
        ? new(row, null, code, limit.ToString(CultureInfo.InvariantCulture))
        : new(row, null, code);
}
