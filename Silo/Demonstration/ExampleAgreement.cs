using System.Globalization;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>An invented agreement as a PDF of one page, that says so.</summary>
internal static class ExampleAgreement
{
    private const double Margin = 72;
    private const double Line = 18;

    private static readonly CultureInfo _dutch = CultureInfo.GetCultureInfo("nl-BE");

    /// <summary>Writes one.</summary>
    /// <param name="title">What it is.</param>
    /// <param name="parties">Between whom.</param>
    /// <param name="about">What it says.</param>
    /// <param name="signed">The day on which it was signed.</param>
    /// <param name="until">The last day.</param>
    public static byte[] Write(string title, string parties, IEnumerable<string> about, DateOnly signed, DateOnly until)
    {
        using var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Title = $"{title} (voorbeeld)";
        var page = builder.AddPage(PageSize.A4);
        var (plain, bold) = (builder.AddStandard14Font(Standard14Font.Helvetica), builder.AddStandard14Font(Standard14Font.HelveticaBold));
        var at = page.PageSize.Height - Margin;
        void Say(string text, double size, PdfDocumentBuilder.AddedFont font)
        {
            _ = page.AddText(text, size, new PdfPoint(Margin, at), font);
            at -= Line * Math.Max(1, size / 12);
        }

        Say("VOORBEELD, VERZONNEN. Niemand heeft dit ondertekend.", 11, bold);
        at -= Line;
        Say(title, 20, bold);
        Say(parties, 12, plain);
        at -= Line;
        foreach (var line in about)
        {
            Say(line, 12, plain);
        }

        at -= Line;
        Say($"Ondertekend op {Written(signed)}. Geldt tot en met {Written(until)}.", 12, plain);
        return builder.Build();
    }

    private static string Written(DateOnly day) => day.ToString("d MMMM yyyy", _dutch);
}
