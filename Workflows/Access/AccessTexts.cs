using System.Globalization;
using System.Resources;
using System.Text;

namespace LokaalSignaal.Workflows.Access;

/// <summary>The table of access in sentences: for who asks why somebody may read something, and for the page that lawyers read.</summary>
public static class AccessTexts
{
    private static readonly ResourceManager Sentences = new(typeof(AccessTexts));

    /// <summary>Whom a rule is about.</summary>
    public static string Who(AccessRule rule, CultureInfo culture) => Text($"{Named(rule)}.who", culture);

    /// <summary>When the rule lets them.</summary>
    public static string When(AccessRule rule, CultureInfo culture) => Text($"{Named(rule)}.when", culture);

    /// <summary>What a deed is called.</summary>
    public static string Name(Deed deed, CultureInfo culture) => Text($"deed.{deed}", culture);

    /// <summary>Why somebody may: the rule in one sentence, with its mandate.</summary>
    public static string Why(Ground ground, CultureInfo culture)
    {
        var why = string.Format(culture, Text("why", culture), Who(ground.Rule, culture), When(ground.Rule, culture));
        return ground.Mandate is { } mandate
            ? $"{why} {OfMandate(mandate, culture)}"
            : why;
    }

    /// <summary>Whom a line of the table is about, what they may, and when: without a case in hand, and with its mandate.</summary>
    public static string May(Reached reached, CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(reached);
        var who = Who(reached.Rule, culture);
        var may = string.Format(
            culture,
            Text("may", culture),
            char.ToUpper(who[0], culture) + who[1..],
            string.Join("; ", reached.Deeds.Select(deed => Name(deed, culture))),
            When(reached.Rule, culture));
        return reached.Mandate is { } mandate ? $"{may} {OfMandate(mandate, culture)}" : may;
    }

    /// <summary>The whole table as a page in Markdown.</summary>
    public static string Page(CultureInfo culture)
    {
        ArgumentNullException.ThrowIfNull(culture);
        var page = new StringBuilder()
            .Append("# ").Append(Text("page.title", culture)).Append("\n\n")
            .Append(Text("page.lead", culture)).Append("\n\n")
            .Append("| ").Append(Text("page.who", culture)).Append(" | ").Append(Text("page.when", culture))
            .Append(" | ").Append(Text("page.deeds", culture)).Append(" |\n|---|---|---|\n");
        foreach (var rule in AccessTable.Rules)
        {
            page.Append("| ").Append(Who(rule, culture)).Append(" | ").Append(When(rule, culture)).Append(" | ")
                .Append(Deeds(rule, culture)).Append(" |\n");
        }

        return page.Append('\n').Append(Text("page.end", culture)).Append('\n').ToString();
    }

    private static string OfMandate(GrantedMandate mandate, CultureInfo culture) =>
        string.Format(culture, Text("why.mandate", culture), mandate.Number, mandate.Terms.From, mandate.Terms.Until);

    private static string Deeds(AccessRule rule, CultureInfo culture) =>
        rule.Deeds.Length == Enum.GetValues<Deed>().Length
            ? Text("deed.all", culture)
            : string.Join("; ", rule.Deeds.Order().Select(deed => Name(deed, culture)));

    private static string Named(AccessRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return rule.Name;
    }

    private static string Text(string key, CultureInfo culture) =>
        Sentences.GetString(key, culture) ?? throw new InvalidOperationException($"There is no sentence '{key}'.");
}
