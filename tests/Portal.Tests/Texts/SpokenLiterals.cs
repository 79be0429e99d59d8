using System.Reflection;
using System.Reflection.Emit;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Rendering;

namespace LokaalSignaal.Portal.Tests.Texts;

/// <summary>
/// Finds words that stand in a component itself. It looks at what the compiler made of the markup: a string that goes
/// straight into the page, or into an attribute that is read aloud.
/// </summary>
internal static partial class SpokenLiterals
{
    private const int Size = 5;
    private static readonly byte LoadString = (byte)OpCodes.Ldstr.Value;
    private static readonly byte Call = (byte)OpCodes.Callvirt.Value;
    private static readonly string[] Aloud = ["aria-label", "aria-description", "placeholder", "title", "alt", "label"];

    /// <summary>The words in a component.</summary>
    public static string[] In(Type component) =>
        [.. Types(component).SelectMany(type => type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)).SelectMany(In)];

    private static IEnumerable<Type> Types(Type type) =>
        type.GetNestedTypes(BindingFlags.Public | BindingFlags.NonPublic).SelectMany(Types).Prepend(type);

    private static IEnumerable<string> In(MethodInfo method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var i = 0; i + (2 * Size) <= code.Length; i++)
        {
            if (code[i] == LoadString && code[i + Size] == Call && Target(method, code, i + Size) is { } target && String(method, code, i) is { } text)
            {
                var before = i >= Size && code[i - Size] == LoadString ? String(method, code, i - Size) : null;
                foreach (var words in Words(target, before, text))
                {
                    yield return words;
                }
            }
        }
    }

    private static IEnumerable<string> Words(string target, string? name, string text)
    {
        string[] all = target switch
        {
            nameof(RenderTreeBuilder.AddContent) => [text],
            nameof(RenderTreeBuilder.AddMarkupContent) => [.. Tag().Replace(text, "\n").Split('\n'), .. SpokenAttribute().Matches(text).Select(found => found.Groups[1].Value)],
            nameof(RenderTreeBuilder.AddAttribute) when Aloud.Contains(name) => [text],
            _ => [],
        };
        return all.Select(words => words.Trim()).Where(words => Letters().IsMatch(words));
    }

    private static string? Target(MethodInfo method, byte[] code, int at)
    {
        try
        {
            var target = method.Module.ResolveMethod(BitConverter.ToInt32(code, at + 1), method.DeclaringType!.GetGenericArguments(), method.GetGenericArguments());
            return target?.DeclaringType == typeof(RenderTreeBuilder) ? target.Name : null;
        }
        catch (ArgumentException)
        {
            // No instruction began here after all.
            return null;
        }
    }

    private static string? String(MethodInfo method, byte[] code, int at)
    {
        try
        {
            return method.Module.ResolveString(BitConverter.ToInt32(code, at + 1));
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex("""(?:aria-label|aria-description|placeholder|title|alt)="([^"]*)["]""")]
    private static partial Regex SpokenAttribute();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();
}
