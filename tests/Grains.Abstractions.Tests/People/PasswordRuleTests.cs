using LokaalSignaal.People;

namespace LokaalSignaal.Grains.Abstractions.Tests.People;

public sealed class PasswordRuleTests
{
    [Theory]
    [InlineData("", "password-too-short")]
    [InlineData("elf letters", "password-too-short")]
    [InlineData("twaalf lette", null)]
    [InlineData("vier paarden in de wei", null)]
    [InlineData("Wachtwoord2026!", "password-too-common")]
    [InlineData("123456789012", "password-too-common")]
    [InlineData("aaaaaaaaaaaaaaa", "password-too-common")]
    [InlineData("LokaalSignaal", "password-too-common")]
    [InlineData("Gemeente!!!!", "password-too-common")]
    [InlineData("2026 welkom 2026", "password-too-common")]
    public void A_password_must_be_long_and_not_everybodys(string password, string? fault) =>
        Assert.Equal(fault, PasswordRule.Fault(password));

    [Fact]
    public void The_longest_is_two_hundred()
    {
        var longest = string.Concat(Enumerable.Repeat("vier paarden in de wei. ", 20))[..PasswordRule.Longest];

        Assert.Null(PasswordRule.Fault(longest));
        Assert.Equal("password-too-long", PasswordRule.Fault(longest + "x"));
    }
}
