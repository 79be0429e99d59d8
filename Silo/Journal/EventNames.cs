using System.Collections.Frozen;
using System.Text.RegularExpressions;
using LokaalSignaal.Cases;

namespace LokaalSignaal.Silo.Journal;

/// <summary>
/// The names that types of events have in the store. They are frozen: what was written once is read for ever. A type
/// is named after its class; a later version of it, <c>SignalGivenV2</c>, is <c>SignalGiven.2</c>.
/// </summary>
internal static partial class EventNames
{
    private static readonly FrozenDictionary<string, Type> _types = Known().ToFrozenDictionary(NameOf);

    private static readonly FrozenDictionary<Type, string> _names =
        _types.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static IEnumerable<string> All => _types.Keys;

    public static bool Knows(string name) => _types.ContainsKey(name);

    public static string Of(CaseEvent happened) =>
        _names.TryGetValue(happened.GetType(), out var name)
            ? name
            : throw new NotSupportedException($"{happened.GetType().Name} is no event of the language.");

    public static Type TypeOf(string name) =>
        _types.TryGetValue(name, out var type)
            ? type
            : throw new NotSupportedException($"'{name}' is an event of a newer version of the program.");

    private static IEnumerable<Type> Known() =>
        typeof(CaseEvent).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(CaseEvent)) && !type.IsAbstract);

    private static string NameOf(Type type) => Versioned().Replace(type.Name, ".$1");

    [GeneratedRegex("(?<=[a-z])V([2-9][0-9]*)$")]
    private static partial Regex Versioned();
}
