using System.Text.Json;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Grains.Abstractions.Tests.Triage;

public sealed class LabelIdTests
{
    [Theory]
    [InlineData("wonen")]
    [InlineData("rechten_administratie_digitalisering")]
    [InlineData("a1")]
    [InlineData("a_")]
    public void Reads_a_slug_and_writes_it_as_a_JSON_string(string slug)
    {
        Assert.True(ThemeId.TryRead(slug, out var theme));
        Assert.True(TargetGroupId.TryRead(slug, out var group));
        Assert.Equal($"[\"{slug}\",\"{slug}\"]", JsonSerializer.Serialize(new object[] { theme, group }));
        Assert.Equal(theme, JsonSerializer.Deserialize<ThemeId>($"\"{slug}\""));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("1a")]
    [InlineData("_a")]
    [InlineData("Wonen")]
    [InlineData("wo-nen")]
    [InlineData("wo nen")]
    [InlineData("wönen")]
    [InlineData("wonen\n")]
    [InlineData("a2345678901234567890123456789012345678901")]
    public void Refuses_what_is_no_slug(string? slug)
    {
        Assert.False(ThemeId.TryRead(slug, out var theme));
        Assert.False(TargetGroupId.TryRead(slug, out _));
        Assert.Equal("", theme.ToString());
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<ThemeId>(JsonSerializer.Serialize(slug)));
    }

    [Fact]
    public void The_longest_slug_has_forty_characters()
    {
        Assert.True(ThemeId.TryRead(new string('a', 40), out _));
        Assert.False(ThemeId.TryRead(new string('a', 41), out _));
    }
}
