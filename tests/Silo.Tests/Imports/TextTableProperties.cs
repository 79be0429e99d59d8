using System.Text;
using FsCheck.Fluent;
using static LokaalSignaal.Silo.Tests.Imports.Exports;

namespace LokaalSignaal.Silo.Tests.Imports;

/// <summary>Whatever table is written as CSV reads back the same, in every dialect.</summary>
public sealed class TextTableProperties
{
    private static readonly Encoding[] Dialects =
    [
        new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode,
        CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
    ];

    private static readonly FsCheck.Gen<string> Cell =
        Gen.Elements("a", "Z", " ", "\"", ";", ",", "\t", "\n", "\r\n", "é", "ë", "€", "=1+1", "wachtlijst", "'").ListOf()
            .Select(parts => string.Concat(parts).Trim());

    private sealed record Table(string[][] Rows, char Delimiter, string LineBreak, bool QuoteAll, Encoding Encoding)
    {
        public byte[] ToBytes() =>
            [.. Encoding.Preamble, .. Encoding.GetBytes("Kolom een" + Delimiter + "Kolom twee" + Delimiter + "Kolom drie é" + LineBreak + string.Concat(Rows.Select(Line)))];

        private string Line(string[] cells) => string.Join(Delimiter, cells.Select(Quoted)) + LineBreak;

        private string Quoted(string cell) =>
            QuoteAll || cell.Any("\";,\t\r\n".Contains)
                ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
                : cell;
    }

    private static readonly FsCheck.Gen<Table> Tables =
        from rows in Cell.ArrayOf(3).Where(r => r.Any(c => c.Length > 0)).ListOf()
        from delimiter in Gen.Elements(';', ',', '\t')
        from lineBreak in Gen.Elements("\n", "\r\n")
        from quoteAll in Gen.Elements(true, false)
        from encoding in Gen.Elements(Dialects)
        select new Table([.. rows], delimiter, lineBreak, quoteAll, encoding);

    [Fact]
    public void What_is_written_reads_back() =>
        FsCheck.Check.One(
            FsCheck.Config.QuickThrowOnFailure.WithMaxTest(300),
            Prop.ForAll(Tables.ToArbitrary(), table => Assert.Equal(table.Rows, TextsOf(table.ToBytes()))));
}
