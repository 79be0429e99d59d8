using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace LokaalSignaal.Architecture.Purity;

/// <summary>What an assembly uses of others, as its compiled code says: a type, and a member of it.</summary>
internal static class Members
{
    /// <summary>Each member of a foreign type that the code names, as <c>System.DateTime.get_UtcNow</c>, and each foreign type alone.</summary>
    public static IReadOnlySet<string> UsedBy(Assembly assembly)
    {
        using FileStream file = File.OpenRead(assembly.Location);
        using PEReader image = new(file);
        MetadataReader reader = image.GetMetadataReader();

        var types = reader.TypeReferences.Select(handle => NameOf(reader, handle));
        var members = reader.MemberReferences
            .Select(reader.GetMemberReference)
            .Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => $"{NameOf(reader, (TypeReferenceHandle)member.Parent)}.{reader.GetString(member.Name)}");
        return types.Concat(members).ToHashSet();
    }

    private static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        TypeReference type = reader.GetTypeReference(handle);
        string name = reader.GetString(type.Name);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? $"{NameOf(reader, (TypeReferenceHandle)type.ResolutionScope)}+{name}"
            : $"{reader.GetString(type.Namespace)}.{name}";
    }
}
