using System.Text.RegularExpressions;
using System.Xml.Linq;
using LokaalSignaal.Portal.Components;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace LokaalSignaal.Portal.Tests.Texts;

/// <summary>Every text that a person reads is a resource, in both languages.</summary>
public sealed partial class TwoLanguagesTests
{
    private static readonly string Portal = Path.Combine(Root(), "Portal");

    public static TheoryData<string> Subjects => [.. Directory.EnumerateFiles(Portal, "*.resx", SearchOption.AllDirectories)
        .Where(file => !file.EndsWith(".en.resx", StringComparison.Ordinal) && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
        .Select(file => Path.GetRelativePath(Portal, file))];

    [Theory]
    [MemberData(nameof(Subjects))]
    public void A_subject_says_the_same_in_Dutch_and_in_English(string subject)
    {
        var dutch = Read(Path.Combine(Portal, subject));
        var english = Read(Path.Combine(Portal, Path.ChangeExtension(subject, ".en.resx")));

        Assert.Equal(dutch.Keys.Order(), english.Keys.Order());
        Assert.All(dutch, text => Assert.Equal(Places(text.Value), Places(english[text.Key])));
        Assert.All(dutch.Concat(english), text => Assert.NotEqual("", text.Value.Trim()));
    }

    [Fact]
    public void Every_word_that_a_page_asks_for_is_there()
    {
        var asked = 0;
        foreach (var page in Directory.EnumerateFiles(Portal, "*.razor", SearchOption.AllDirectories))
        {
            var code = page + ".cs";
            var text = File.ReadAllText(page) + (File.Exists(code) ? File.ReadAllText(code) : "");
            foreach (Match inject in Injected().Matches(text))
            {
                var file = Directory.EnumerateFiles(Portal, inject.Groups[1].Value + ".resx", SearchOption.AllDirectories).Single();
                var known = Read(file).Keys;
                var keys = Regex.Matches(text, $$"""\b{{inject.Groups[2].Value}}\["([^"{]+)["]""").Select(match => match.Groups[1].Value).ToList();
                Assert.All(keys, key => Assert.True(known.Contains(key), $"{page}: {key}"));
                asked += keys.Count;
            }
        }

        Assert.True(asked > 200);
    }

    [Fact]
    public void No_component_has_words_of_its_own()
    {
        var components = typeof(PortalPages).Assembly.GetTypes().Where(type => typeof(ComponentBase).IsAssignableFrom(type)).ToList();

        Assert.True(components.Count > 20);
        Assert.Empty(components.SelectMany(component => SpokenLiterals.In(component).Select(words => $"{component.Name}: {words}")));
    }

    [Fact]
    public void Words_of_its_own_would_be_found() =>
        Assert.Equal(["Hallo", "Zoek hier", "Daar", "Zo"], SpokenLiterals.In(typeof(Talkative)));

    private static Dictionary<string, string> Read(string file) =>
        XDocument.Load(file).Descendants("data").ToDictionary(data => data.Attribute("name")!.Value, data => data.Element("value")!.Value);

    private static string[] Places(string text) => [.. Holes().Matches(text).Select(hole => hole.Value).Distinct().Order()];

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "LokaalSignaal.sln")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return folder;
    }

    [GeneratedRegex(@"@inject IStringLocalizer<(\w+)> (\w+)")]
    private static partial Regex Injected();

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Holes();

    private sealed class Talkative : ComponentBase
    {
        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.AddContent(0, "Hallo");
            builder.AddAttribute(1, "placeholder", "Zoek hier");
            builder.AddAttribute(2, "class", "button is-primary");
            builder.AddMarkupContent(3, "<p class=\"lead\">Daar</p><img alt=\"Zo\">");
            builder.AddContent(4, " · ");
        }
    }
}
