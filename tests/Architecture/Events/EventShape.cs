using System.Collections.Immutable;
using System.Reflection;
using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Architecture.Events;

/// <summary>What an event may hold: nothing that somebody typed, and nobody.</summary>
internal static class EventShape
{
    private static readonly ImmutableDictionary<Type, string> Allowed = new Dictionary<Type, string>
    {
        [typeof(bool)] = "yes or no",
        [typeof(int)] = "a count, a version, a visit",
        [typeof(long)] = "a position in the journal",
        [typeof(decimal)] = "an amount",
        [typeof(DateOnly)] = "a day: a term, since when",
        [typeof(DateTimeOffset)] = "a moment",
        [typeof(TextRef)] = "stands for a text that can be erased",
        [typeof(DocumentRef)] = "stands for a document that can be erased",
        [typeof(Pseudonym)] = "a person as this one case knows them; unlinking makes it nobody",
        [typeof(OwnerId)] = "a municipality, an organisation or the platform: no person",
        [typeof(CaseId)] = "owner, kind and an opaque key",
        [typeof(CaseKind)] = "a word of the program",
        [typeof(Capacity)] = "a role and where: how somebody acted, not who",
        [typeof(ThemeId)] = "a label from a list",
        [typeof(TargetGroupId)] = "a label from a list",
        [typeof(DefinitionId)] = "the name of a process",
        [typeof(StepId)] = "the name of a step in a process",
        [typeof(OutcomeId)] = "the name of a way out of a step",
        [typeof(FieldId)] = "the name of a field in a step's form",
    }.ToImmutableDictionary();

    /// <summary>Whatever state of a type, its own and inherited, public or not, is not allowed.</summary>
    public static IEnumerable<string> Faults(Type record)
    {
        if (!record.IsSealed)
        {
            yield return $"{record.Name} is open: what is derived from it could hold anything";
        }

        foreach (FieldInfo field in StateOf(record))
        {
            foreach (string fault in FaultsOf(field.FieldType))
            {
                yield return $"{record.Name}.{NameOf(field)}: {fault}";
            }
        }
    }

    private static IEnumerable<string> FaultsOf(Type type) => type switch
    {
        _ when type.IsEnum || Allowed.ContainsKey(type) => [],
        _ when Nullable.GetUnderlyingType(type) is { } inner => FaultsOf(inner),
        { IsGenericType: true } when type.GetGenericTypeDefinition() == typeof(ImmutableArray<>) => FaultsOf(type.GetGenericArguments()[0]),
        _ when IsOwnRecord(type) => Faults(type),
        _ => [$"{type.Name} is not among what an event may hold"],
    };

    private static IEnumerable<FieldInfo> StateOf(Type type)
    {
        const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        for (Type? level = type; level is not null; level = level.BaseType)
        {
            foreach (FieldInfo field in level.GetFields(Own))
            {
                yield return field;
            }
        }
    }

    // The compiler gives every record, class or struct, this method. An identifier is not looked into but stands in the list or not.
    private static bool IsOwnRecord(Type type) =>
        type.GetMethod("PrintMembers", BindingFlags.Instance | BindingFlags.NonPublic) is not null
        && !type.GetInterfaces().Any(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IIdentifier<>))
        && type.Namespace!.StartsWith("LokaalSignaal", StringComparison.Ordinal);

    // The field behind a property is called <Name>k__BackingField.
    private static string NameOf(FieldInfo field) => field.Name.TrimStart('<').Split('>')[0];
}
