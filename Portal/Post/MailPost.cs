using System.Net.Mail;
using System.Text;

namespace LokaalSignaal.Portal.Post;

/// <summary>Sends letters by the mail client of the framework, or lays them in a folder as plain text.</summary>
/// <param name="place">Where they go; none: nowhere.</param>
public sealed class MailPost(MailPlace? place) : IPost
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    public bool IsOpen => place is not null;

    /// <inheritdoc/>
    public async Task SendAsync(Letter letter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(letter);
        if (place is not { Server: { } server })
        {
            await LayAsync(letter, place?.Folder ?? throw new InvalidOperationException("Nobody said how letters are sent."), cancellationToken);
            return;
        }

        using var client = new SmtpClient(server.Host, place.Port) { EnableSsl = place.IsSealed, Credentials = place.Account };
        using var message = new MailMessage(place.From, letter.To, letter.Subject, letter.Body)
        {
            SubjectEncoding = Encoding.UTF8,
            BodyEncoding = Encoding.UTF8,
        };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(Patience);
        await client.SendMailAsync(message, patience.Token);
    }

    // Whole when it is there: whoever watches the folder finds no half letter.
    private static async Task LayAsync(Letter letter, string folder, CancellationToken cancellationToken)
    {
        var name = Path.Combine(Directory.CreateDirectory(folder).FullName, $"{Guid.CreateVersion7():N}");
        await File.WriteAllTextAsync($"{name}.part", $"To: {letter.To}\nSubject: {letter.Subject}\n\n{letter.Body}\n", cancellationToken);
        File.Move($"{name}.part", $"{name}.txt");
    }
}
