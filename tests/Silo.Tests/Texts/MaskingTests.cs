using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Texts;

namespace LokaalSignaal.Silo.Tests.Texts;

public sealed class MaskingTests
{
    [Theory]
    [InlineData("Bel Jan Peeters.", 4, 11, "Bel ***********.")]
    [InlineData("Bel Jan", 4, 100, "Bel ***")]
    [InlineData("Bel Jan", 4, int.MaxValue, "Bel ***")]
    [InlineData("Bel Jan", 50, 3, "Bel Jan")]
    [InlineData("Bel Jan", -2, 4, "**l Jan")]
    [InlineData("a😀b", 1, 1, "a**b")]
    [InlineData("a😀b", 2, 1, "a**b")]
    [InlineData("a😀b", 0, 1, "*😀b")]
    public void A_stretch_is_covered_and_nothing_else(string body, int start, int length, string expected) =>
        Assert.Equal(expected, Masking.Of(body, [new TextRange(start, length)]));

    [Fact]
    public void Covering_never_grows_a_text_and_twice_is_once()
    {
        var random = new Random(1234);
        for (var i = 0; i < 2_000; i++)
        {
            var body = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Pieces[random.Next(Pieces.Length)]));
            TextRange[] ranges = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => new TextRange(random.Next(-3, 60), random.Next(1, 20)))];

            var once = Masking.Of(body, [.. ranges]);

            Assert.Equal(body.Length, once.Length);
            Assert.Equal(once, Masking.Of(once, [.. ranges]));
            Assert.True(Bytes(once) <= Bytes(body));
            Assert.DoesNotContain('\ufffd', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(once)));
        }
    }

    private static readonly string[] Pieces = ["a", " ", "é", "😀", "中", "\n", "ß"];

    private static int Bytes(string text) => System.Text.Encoding.UTF8.GetByteCount(text);
}
