using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using LokaalSignaal.Cases;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Silo.Journal.Verifying;

/// <summary>Finds the references to texts in an event.</summary>
internal static class TextRefs
{
    private static readonly ConcurrentDictionary<Type, PropertyInfo[]> _properties = new();

    public static IEnumerable<string> In(CaseEvent happened) => Inside(happened);

    private static IEnumerable<string> Inside(object? value) => value switch
    {
        null => [],
        TextRef reference => [reference.ToString()],
        string => [],
        IEnumerable items => items.Cast<object?>().SelectMany(Inside),
        _ => Properties(value.GetType()).SelectMany(property => Inside(property.GetValue(value))),
    };

    private static PropertyInfo[] Properties(Type type) => _properties.GetOrAdd(type, static of => Worthwhile(of));

    // Only records of the language have parts of which one could be a text; identifiers and numbers are whole.
    private static PropertyInfo[] Worthwhile(Type type) =>
        type.Assembly == typeof(CaseEvent).Assembly && type is { IsEnum: false, IsValueType: false }
            ? [.. type.GetProperties().Where(property => property.GetIndexParameters().Length == 0)]
            : [];
}
