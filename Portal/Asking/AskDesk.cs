using System.Globalization;
using System.Threading.Channels;
using System.Threading.RateLimiting;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Post;
using Microsoft.Extensions.Localization;

namespace LokaalSignaal.Portal.Asking;

/// <summary>
/// Takes requests of people without an account, and answers each by a letter afterwards: how long the answer on the page
/// takes tells nobody whether an address has an account.
/// </summary>
/// <param name="requests">Notes requests.</param>
/// <param name="post">Sends letters.</param>
/// <param name="words">The words of letters.</param>
/// <param name="log">Tells that a letter couldn't be sent; never to whom.</param>
public sealed class AskDesk(IPartnershipRequests requests, IPost post, IStringLocalizer<AskingTexts> words, ILogger<AskDesk> log) : BackgroundService
{
    // Nobody's mailbox is filled by what others type.
    private readonly PartitionedRateLimiter<string> recipients = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = 3, Window = TimeSpan.FromDays(1) }));

    private readonly Channel<Waiting> queue = Channel.CreateBounded<Waiting>(500);

    /// <summary>Whether requests are taken here: only where letters can be sent.</summary>
    public bool IsOpen => post.IsOpen;

    /// <summary>Takes a request.</summary>
    /// <param name="ask">The request.</param>
    /// <param name="municipality">The municipality's name.</param>
    /// <param name="request">How it came: its address is what links begin with.</param>
    /// <returns>False: too many wait.</returns>
    public bool TryTake(PartnershipAsk ask, string municipality, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return queue.Writer.TryWrite(new Waiting(ask, municipality, $"{request.Scheme}://{request.Host}", CultureInfo.CurrentUICulture));
    }

    /// <inheritdoc/>
    public override void Dispose()
    {
        recipients.Dispose();
        base.Dispose();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var waiting in queue.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await AnswerAsync(waiting, stoppingToken);
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogWarning("A letter about a request in {Municipality} wasn't sent: {Trouble}", waiting.Ask.Municipality, trouble.GetType().Name);
            }
        }
    }

    private async Task AnswerAsync(Waiting waiting, CancellationToken cancellationToken)
    {
        using var letters = recipients.AttemptAcquire(waiting.Ask.Contact.Email.Trim().ToUpperInvariant());
        if (!letters.IsAcquired)
        {
            return;
        }

        var noted = await requests.NoteAsync(waiting.Ask, cancellationToken);
        CultureInfo.CurrentUICulture = waiting.Culture;
        var letter = noted switch
        {
            PartnershipNoted.Linked(var token) => Letter(waiting, "Letter.Link", waiting.Site + Addresses.ConfirmAsk(token)),
            PartnershipNoted.HasAccount => Letter(waiting, "Letter.Account", waiting.Site + Addresses.SignIn),
            _ => null,
        };
        if (letter is null)
        {
            log.LogWarning("Too many requests wait for their confirmation; one for {Municipality} wasn't kept.", waiting.Ask.Municipality);
            return;
        }

        await post.SendAsync(letter, cancellationToken);
    }

    private Letter Letter(Waiting waiting, string text, string link) => new(
        waiting.Ask.Contact.Email,
        words["Letter.Subject", waiting.Municipality],
        words[text, waiting.Ask.Contact.Name, waiting.Municipality, waiting.Ask.Organisation, link]);

    private sealed record Waiting(PartnershipAsk Ask, string Municipality, string Site, CultureInfo Culture);
}
