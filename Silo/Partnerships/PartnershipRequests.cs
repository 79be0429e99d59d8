using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Organisations;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;

namespace LokaalSignaal.Silo.Partnerships;

/// <summary>
/// Makes an organisation, its admin and its request of a note that was confirmed. The key of each deed is made of the
/// note's own, and the note goes last: whatever stops on the way, following the link again goes on.
/// </summary>
public sealed class PartnershipRequests(WaitingAsks asks, IAccounts accounts, ICaseHost host, IPartnershipQueries partnerships) : IPartnershipRequests
{
    /// <inheritdoc/>
    public async ValueTask<PartnershipNoted> NoteAsync(PartnershipAsk ask, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return await accounts.FindByEmailAsync(ask.Contact.Email, cancellationToken) is not null ? new PartnershipNoted.HasAccount()
            : await asks.KeepAsync(ask, cancellationToken) is { } token ? new PartnershipNoted.Linked(token)
            : new PartnershipNoted.TooMany();
    }

    /// <inheritdoc/>
    public async ValueTask<PartnershipAsk?> FindAsync(string token, CancellationToken cancellationToken = default) =>
        (await asks.FindAsync(token, cancellationToken))?.Asks;

    /// <inheritdoc/>
    public async ValueTask<PartnershipConfirmed> ConfirmAsync(string token, string password, CancellationToken cancellationToken = default)
    {
        if (await asks.FindAsync(token, cancellationToken) is not { Asks: { } ask } waiting)
        {
            return new PartnershipConfirmed.Gone();
        }

        var key = $"ask-{waiting.Person}";
        var newcomer = host.NewCase(OwnerId.Platform, CaseKind.Person, Actor.System, CommandKey.Of(key));
        if (await accounts.FindByEmailAsync(ask.Contact.Email, cancellationToken) is { } somebody && somebody.Case != newcomer)
        {
            await asks.ForgetAsync(waiting.Person, cancellationToken);
            return new PartnershipConfirmed.HasAccount();
        }

        var (organisation, refused) = await RegisterAsync(ask, waiting.Person, key, cancellationToken);
        var admin = new Actor(PersonId.Of(newcomer), new Capacity(organisation, Role.Admin));
        refused ??= await RefusedAsync(newcomer, new RegisterPerson(ask.Contact, admin.Capacity), Actor.System, key, cancellationToken);
        var partnership = partnerships.CaseOf(ask.Municipality, organisation);
        refused ??= await RefusedAsync(partnership, new RequestPartnership(organisation, ask.Motivation), admin, $"{key}-ask", cancellationToken);
        if (refused is not null)
        {
            return new PartnershipConfirmed.NotDone(refused);
        }

        var link = await accounts.IssueLinkAsync(admin.Person, cancellationToken);
        await accounts.ChoosePasswordAsync(link, password, cancellationToken);
        await asks.ForgetAsync(waiting.Person, cancellationToken);
        return new PartnershipConfirmed.Done(partnership);
    }

    // Nobody looked at it yet: a bare name could be a municipality's, or somebody else's.
    private async ValueTask<(OwnerId Organisation, Answer? Refused)> RegisterAsync(
        PartnershipAsk ask,
        PersonId waiting,
        string key,
        CancellationToken cancellationToken)
    {
        var name = ask.ShortName.Value;
        var organisation = OwnerId.Of($"{name[..Math.Min(name.Length, 28)].TrimEnd('-', '_')}-{waiting.ToString().ToLowerInvariant()[..8]}");
        var register = new RegisterOrganisation(ask.Organisation, null);
        return (organisation, await RefusedAsync(CaseId.Of(organisation, CaseKind.Organisation), register, Actor.System, $"{key}-org", cancellationToken));
    }

    private async ValueTask<Answer?> RefusedAsync(CaseId id, Command command, Actor actor, string key, CancellationToken cancellationToken) =>
        await host.SendAsync(new Dispatch(id, command, actor, CommandKey.Of(key)), cancellationToken) is var answer and not Answer.Accepted ? answer : null;
}
