using System.Text.RegularExpressions;

namespace LokaalSignaal.Portal.Tests.Texts;

/// <summary>
/// Where a page loses a space. Razor drops all white space before a block such as <c>@if</c>, so that words before it
/// and words in it are joined. Where a space is meant, <c>@(" ")</c> stands before the block or begins it.
/// </summary>
internal static partial class LostSpaces
{
    /// <summary>The lines of a page that lose one, each with the words before it.</summary>
    public static IEnumerable<string> In(string page)
    {
        foreach (Match block in Block().Matches(page))
        {
            var before = page[..block.Index];
            var said = before.TrimEnd();
            if (said.Length < before.Length && EndsInline().IsMatch(said) && !Directive().IsMatch(said) && BeginsInline().IsMatch(BodyOf(page, block.Index)))
            {
                yield return $"{said.Count(character => character == '\n') + 1}: {said[(said.LastIndexOf('\n') + 1)..].Trim()}";
            }
        }
    }

    // What stands in the block, after its condition; of several cases, in the first.
    private static string BodyOf(string page, int block)
    {
        var (at, open) = (page.IndexOf('(', block), 0);
        do
        {
            open += page[at] switch { '(' => 1, ')' => -1, _ => 0 };
            at++;
        }
        while (open > 0);
        return Case().Replace(page[(page.IndexOf('{', at) + 1)..].TrimStart(), "");
    }

    [GeneratedRegex(@"(?<!@)@(if|foreach|for|switch)\s*\(")]
    private static partial Regex Block();

    // Words, or the end of something that stands among words; not the end of a block, nor of C#.
    [GeneratedRegex(@"([^>{};@*]|</(a|span|strong|em|b|i|time|code|small|mark|abbr)>|<When\b[^<>]*/>)(?<!@\("" ""\))$")]
    private static partial Regex EndsInline();

    [GeneratedRegex(@"(^|\n)\s*@(inject|using|attribute|page|inherits|rendermode|implements|layout|typeparam)\b[^\n]*$")]
    private static partial Regex Directive();

    [GeneratedRegex(@"^(@(?!\("" ""\)|if\b|foreach\b|for\b|switch\b)|<(a|span|strong|em|b|i|time|code|small|mark|abbr|text|When)\b)")]
    private static partial Regex BeginsInline();

    [GeneratedRegex(@"^case [^\n]*:\s*")]
    private static partial Regex Case();
}
