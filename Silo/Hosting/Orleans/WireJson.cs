using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using LokaalSignaal.Cases;

namespace LokaalSignaal.Silo.Hosting.Orleans;

/// <summary>How commands and answers go from one silo to another: as the plain records that they are, in JSON.</summary>
internal static class WireJson
{
    /// <summary>Writes a command with its name.</summary>
    public static JsonSerializerOptions Options { get; } = new()
    {
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { NameCommands } },
    };

    /// <summary>Whether a type is one of the language that all rooms speak.</summary>
    public static bool Speaks(Type type) => type.Assembly == typeof(Dispatch).Assembly;

    private static void NameCommands(JsonTypeInfo type)
    {
        if (type.Type != typeof(Command))
        {
            return;
        }

        type.PolymorphismOptions = new JsonPolymorphismOptions { TypeDiscriminatorPropertyName = "$command" };
        foreach (var command in typeof(Command).Assembly.GetTypes().Where(known => known.IsSubclassOf(typeof(Command)) && !known.IsAbstract))
        {
            type.PolymorphismOptions.DerivedTypes.Add(new JsonDerivedType(command, command.Name));
        }
    }
}
