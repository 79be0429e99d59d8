using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace LokaalSignaal.Architecture.Types;

/// <summary>Finds classes that nothing inherits from and that are nevertheless open.</summary>
internal static class Leaves
{
    public static IEnumerable<Type> Unsealed(IReadOnlyCollection<Type> types)
    {
        HashSet<Type> parents = [.. types.Select(type => type.BaseType).OfType<Type>().Select(Definition)];
        return types.Where(type => type is { IsClass: true, IsAbstract: false, IsSealed: false } && !parents.Contains(type) && !IsExcused(type));
    }

    private static Type Definition(Type type) => type.IsGenericType ? type.GetGenericTypeDefinition() : type;

    private static bool IsExcused(Type type) =>

        // Written by the compiler: closures, state machines, the classes around top-level statements and shared usings.
        type.IsDefined(typeof(CompilerGeneratedAttribute), inherit: false) || type.FullName!.Contains('<', StringComparison.Ordinal)
        || type.Name is "Program" or "_Imports"

        // Written by the Razor compiler, which seals nothing.
        || type.IsAssignableTo(typeof(IComponent))

        // Written by dotnet-ef.
        || type.IsAssignableTo(typeof(Migration)) || type.IsAssignableTo(typeof(ModelSnapshot));
}
