namespace LokaalSignaal.Silo.Imports.Xlsx;

/// <summary>Where a cell stands: <c>AB12</c>.</summary>
internal static class CellAddress
{
    /// <summary>The column, from 0.</summary>
    /// <exception cref="InvalidDataException">It isn't a cell's address.</exception>
    public static int ColumnOf(string address)
    {
        var column = 0;
        var letters = 0;
        while (letters < address.Length && char.IsAsciiLetter(address[letters]) && letters < 4)
            column = (column * 26) + (char.ToUpperInvariant(address[letters++]) - 'A' + 1);
        return letters is >= 1 and <= 3 ? column - 1 : throw new InvalidDataException("Not a cell's address.");
    }
}
