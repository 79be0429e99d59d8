using System.Collections.Immutable;
using System.Text.Json;

namespace LokaalSignaal.Silo.Cases;

/// <summary>How rows hold choices and sets: as the words that travel, sets delimited and surrounded by spaces.</summary>
public static class Words
{
    /// <summary>A choice as the word that travels.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Choices<T>.Names[value];

    /// <summary>The choice of a word.</summary>
    public static T Read<T>(string word)
        where T : struct, Enum => Choices<T>.Values[word];

    /// <summary>A set: <c> wonen energie </c>.</summary>
    public static string Delimited<T>(ImmutableArray<T> values) =>
        values.IsEmpty ? " " : $" {string.Join(' ', values)} ";

    /// <summary>The words of a set.</summary>
    public static string[] Split(string set) => set.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static class Choices<T>
        where T : struct, Enum
    {
        public static readonly ImmutableDictionary<T, string> Names =
            Enum.GetValues<T>().ToImmutableDictionary(value => value, value => JsonSerializer.SerializeToElement(value).GetString()!);

        public static readonly ImmutableDictionary<string, T> Values = Names.ToImmutableDictionary(pair => pair.Value, pair => pair.Key);
    }
}
