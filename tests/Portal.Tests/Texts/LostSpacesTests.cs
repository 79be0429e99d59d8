namespace LokaalSignaal.Portal.Tests.Texts;

/// <summary>Words that stand apart in the source of a page stand apart on the page.</summary>
public sealed class LostSpacesTests
{
    [Fact]
    public void No_page_loses_a_space_before_a_block()
    {
        var pages = Directory.EnumerateFiles(Portal(), "*.razor", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj")).ToList();

        Assert.True(pages.Count > 100);
        Assert.Empty(pages.SelectMany(page => LostSpaces.In(File.ReadAllText(page)).Select(line => $"{Path.GetFileName(page)}, {line}")));
    }

    [Theory]
    [InlineData("<p>Tot @(\"morgen\") @if (x) {<b>al</b>}</p>")]
    [InlineData("<p>Tot\n    @if (x)\n    {\n        @T[\"Tomorrow\"]\n    }</p>")]
    [InlineData("<li><span>a</span>\n@foreach (var b in c(d))\n{\n<span>b</span>\n}</li>")]
    [InlineData("<li>@T[\"a\"] @switch (x) { case 1: <a href=\"/\">b</a> break; }</li>")]
    public void One_that_does_is_found(string page) => Assert.Single(LostSpaces.In(page));

    [Theory]
    [InlineData("<p>@T[\"a\"]@if (x) {@T[\"b\"]}</p>")]
    [InlineData("<p>@T[\"a\"] @if (x) {@(\" \")@T[\"b\"]}</p>")]
    [InlineData("<div>@T[\"a\"] @if (x) {<p>b</p>}</div>")]
    [InlineData("<div><p>a</p> @if (x) {<span>b</span>}</div>")]
    [InlineData("@inject Days Days\n\n@if (x)\n{\n    <span>b</span>\n}")]
    public void One_that_does_not_is_left_alone(string page) => Assert.Empty(LostSpaces.In(page));

    private static string Portal()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(root.FullName, "LokaalSignaal.sln")))
        {
            root = root.Parent!;
        }

        return Path.Combine(root.FullName, "Portal");
    }
}
