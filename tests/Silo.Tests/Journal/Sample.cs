using System.Collections.Immutable;
using System.Reflection;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.Tests.Journal;

/// <summary>Makes an event with something in every one of its properties.</summary>
internal static class Sample
{
    private static readonly string[] _texts =
        ["wonen", "ABCDEFGHJK", "kortrijk/signal/7Q2MXK4T", "kortrijk/processor", "pseudonym-pseudonym", new('x', 32)];

    public static CaseEvent Of(Type type) => (CaseEvent)Value(type);

    private static object Value(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return Value(inner);
        }

        return Simple(type) ?? (IsArray(type) ? ArrayOf(type) : IsIdentifier(type) ? Identifier(type) : Record(type));
    }

    private static object? Simple(Type type) =>
        type == typeof(int) ? 7
        : type == typeof(long) ? 8L
        : type == typeof(bool) ? true
        : type == typeof(double) ? 0.5
        : type == typeof(DateOnly) ? new DateOnly(2026, 3, 2)
        : type.IsEnum ? Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1)
        : null;

    private static bool IsArray(Type type) =>
        type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>);

    private static object ArrayOf(Type type)
    {
        var item = type.GetGenericArguments()[0];
        var items = Array.CreateInstance(item, 1);
        items.SetValue(Value(item), 0);
        return typeof(ImmutableArray).GetMethods()
            .Single(m => m.Name == "Create" && m.IsGenericMethod && m.GetParameters() is [{ ParameterType.IsArray: true }])
            .MakeGenericMethod(item)
            .Invoke(null, [items])!;
    }

    private static bool IsIdentifier(Type type) =>
        type.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IIdentifier<>));

    private static object Identifier(Type type)
    {
        var read = type.GetMethod("TryRead", BindingFlags.Public | BindingFlags.Static)!;
        return _texts.Select(text => (object?[])[text, null])
            .First(arguments => (bool)read.Invoke(null, arguments)!)[1]!;
    }

    private static object Record(Type type)
    {
        var constructor = type.GetConstructors().OrderByDescending(c => c.GetParameters().Length)
            .First(c => c.GetParameters() is not [var only] || only.ParameterType != type);
        var made = constructor.Invoke([.. constructor.GetParameters().Select(p => Value(p.ParameterType))]);
        foreach (var property in type.GetProperties().Where(p => p.CanWrite && constructor.GetParameters().Length == 0))
        {
            property.SetValue(made, Value(property.PropertyType));
        }

        return made;
    }
}
