using LokaalSignaal.Silo.Offsite;

namespace LokaalSignaal.Silo.Tests.Offsite;

public sealed class OffsitePlaceTests
{
    [Theory]
    [InlineData("https://signalen.blob.core.windows.net/kopie", "https://signalen.blob.core.windows.net/kopie", null)]
    [InlineData("https://signalen.blob.core.windows.net/kopie?sv=2022-11-02&sr=c&sig=abc%3D", "https://signalen.blob.core.windows.net/kopie", "sv=2022-11-02&sr=c&sig=abc%3D")]
    [InlineData("http://127.0.0.1:10000/devstoreaccount1/kopie", "http://127.0.0.1:10000/devstoreaccount1/kopie", null)]
    public void An_address_is_read_and_its_signature_taken_off(string text, string container, string? secret)
    {
        var place = OffsitePlace.Read(text);

        Assert.Equal((container, secret), (place?.Container.ToString(), place?.Secret));
        Assert.Equal(container, place?.ToString());
    }

    [Theory]
    [InlineData("kopie")]
    [InlineData("http://signalen.blob.core.windows.net/kopie")]
    [InlineData("https://signalen.blob.core.windows.net")]
    [InlineData("https://signalen.blob.core.windows.net/ko")]
    [InlineData("https://signalen.blob.core.windows.net/kopie/blob")]
    [InlineData("https://iemand:geheim@signalen.blob.core.windows.net/kopie")]
    public void What_is_no_address_of_a_container_is_refused(string text) => Assert.Null(OffsitePlace.Read(text));

    [Theory]
    [InlineData("?sv=2022-11-02&sig=abc", true)]
    [InlineData("c2xldXRlbA==", true)]
    [InlineData("geen geheim", false)]
    public void A_secret_is_a_signature_or_a_key(string text, bool isOne) => Assert.Equal(isOne, OffsitePlace.IsSecret(text));
}
