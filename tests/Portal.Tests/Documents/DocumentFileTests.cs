using LokaalSignaal.Documents;
using LokaalSignaal.Portal.Documents;

namespace LokaalSignaal.Portal.Tests.Documents;

public sealed class DocumentFileTests
{
    [Theory]
    [InlineData("overeenkomst.pdf", "overeenkomst.pdf")]
    [InlineData("overeenkomst.exe", "overeenkomst.pdf")]
    [InlineData("overeenkomst.pdf.html", "overeenkomst.pdf.pdf")]
    [InlineData("één \"samen\"; sterk.docx", "één samen sterk.pdf")]
    [InlineData("../../etc/passwd", "etcpasswd.pdf")]
    [InlineData("a\r\nSet-Cookie: b=c", "aSet-Cookie b=c.pdf")]
    [InlineData("...", "document.pdf")]
    [InlineData("", "document.pdf")]
    public void A_name_is_made_safe_and_ends_as_what_it_is(string stem, string name) => Assert.Equal(name, DocumentFile.Name(stem, DocumentType.Pdf));

    [Fact]
    public void A_long_name_is_cut() => Assert.Equal(104, DocumentFile.Name(new string('a', 300), DocumentType.Jpeg).Length);

    [Theory]
    [InlineData("C:\\Users\\An\\overeenkomst.pdf")]
    [InlineData("/home/an/overeenkomst.pdf")]
    public void Where_a_file_stood_is_nobodys_business(string sent) => Assert.Equal("overeenkomst.pdf", DocumentFile.LastPart(sent));
}
