using System.Collections.Frozen;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Workflows.Tests.Triage;

/// <summary>
/// How often the lists agree with the documentalists of parliament, on the themes that both have. The floors stand a
/// little under what was measured: .770 for the first theme and .909 for the first three, on 1 093 questions.
/// </summary>
public sealed class ParliamentTests
{
    private static readonly FrozenDictionary<string, string[]> Ours = new Dictionary<string, string[]>
    {
        ["VERVOERBELEID"] = ["mobiliteit"],
        ["MIGRATIEBELEID"] = ["integratie_asiel"],
        ["GEZONDHEIDSBELEID"] = ["gezondheid", "geestelijke_gezondheid"],
        ["VOLKSGEZONDHEID"] = ["gezondheid", "geestelijke_gezondheid"],
        ["ARBEID"] = ["werk"],
        ["WERKGELEGENHEIDSBELEID"] = ["werk"],
        ["ENERGIEBELEID"] = ["energie"],
        ["OUDERDOMSVERZEKERING"] = ["ouderen"],
        ["SOCIAAL BELEID"] = ["inkomen_schulden_armoede", "handicap", "gezin_jeugdhulp", "zorgaanbod_welzijn"],
    }.ToFrozenDictionary();

    [ParliamentFact]
    public void Agrees_with_the_documentalists()
    {
        var judged = File.ReadLines(ParliamentFactAttribute.Questions!)
            .Select(line => line.Split('\t'))
            .Where(cells => cells.Length > 3 && Ours.ContainsKey(cells[1]))
            .Select(cells => RankOf(Ours[cells[1]], cells[3]))
            .ToArray();

        Assert.InRange(judged.Length, 1_000, 2_000);
        Assert.InRange(judged.Count(rank => rank < 1) / (double)judged.Length, 0.74, 1);
        Assert.InRange(judged.Count(rank => rank < 3) / (double)judged.Length, 0.88, 1);
    }

    private static int RankOf(string[] wanted, string text)
    {
        var rank = WordListReader.Read(text, Lists.Product).Themes.ToList().FindIndex(theme => wanted.Contains(theme.Id.Value));
        return rank < 0 ? int.MaxValue : rank;
    }
}
