using LokaalSignaal.Identity;
using LokaalSignaal.People;

namespace LokaalSignaal.Partnerships;

/// <summary>
/// Requests to take part, by somebody who has no account. Until they show that the address is theirs and choose a
/// password, a request is a sealed note that nobody reads: a stranger can fill no list of a municipality.
/// </summary>
public interface IPartnershipRequests
{
    /// <summary>How long the link of a request works.</summary>
    static readonly TimeSpan LinkLife = TimeSpan.FromDays(2);

    /// <summary>Notes a request, and makes its link.</summary>
    ValueTask<PartnershipNoted> NoteAsync(PartnershipAsk ask, CancellationToken cancellationToken = default);

    /// <summary>The request of a link; <c>null</c> when it was used, is too old, or never was.</summary>
    ValueTask<PartnershipAsk?> FindAsync(string token, CancellationToken cancellationToken = default);

    /// <summary>
    /// Confirms a request with its link: the organisation, its admin with this password, and the request to the
    /// municipality come to be. Doing it again after a failure on the way goes on where it was.
    /// </summary>
    ValueTask<PartnershipConfirmed> ConfirmAsync(string token, string password, CancellationToken cancellationToken = default);
}

/// <summary>Who asks to take part, and why.</summary>
/// <param name="Municipality">Where.</param>
/// <param name="Organisation">The organisation's name, 2 to 120 characters.</param>
/// <param name="ShortName">What it is to be called in addresses.</param>
/// <param name="Contact">Who asks: they become its admin.</param>
/// <param name="Motivation">Why, up to 2 000 characters.</param>
public sealed record PartnershipAsk(OwnerId Municipality, string Organisation, OwnerId ShortName, PersonProfile Contact, string? Motivation)
{
    /// <summary>Where only: the rest is somebody's.</summary>
    public override string ToString() => $"a request in {Municipality}";
}

/// <summary>What came of noting a request. A closed set; who asked is told the same, whichever it is.</summary>
public abstract record PartnershipNoted
{
    private PartnershipNoted()
    {
    }

    /// <summary>There is a link to mail.</summary>
    /// <param name="Token">The token of the link: written nowhere else.</param>
    public sealed record Linked(string Token) : PartnershipNoted
    {
        /// <summary>Without the token: it stays out of logs.</summary>
        public override string ToString() => "a link";
    }

    /// <summary>The address has an account: its owner asks from there.</summary>
    public sealed record HasAccount : PartnershipNoted;

    /// <summary>More wait than may: nothing was noted.</summary>
    public sealed record TooMany : PartnershipNoted;
}

/// <summary>What came of confirming a request. A closed set.</summary>
public abstract record PartnershipConfirmed
{
    private PartnershipConfirmed()
    {
    }

    /// <summary>The municipality has the request.</summary>
    /// <param name="Partnership">Its case.</param>
    public sealed record Done(CaseId Partnership) : PartnershipConfirmed;

    /// <summary>The link was used, is too old, or never was.</summary>
    public sealed record Gone : PartnershipConfirmed;

    /// <summary>The address got an account meanwhile: its owner asks from there.</summary>
    public sealed record HasAccount : PartnershipConfirmed;

    /// <summary>It can't be done now.</summary>
    /// <param name="Answer">Why.</param>
    public sealed record NotDone(LokaalSignaal.Cases.Answer Answer) : PartnershipConfirmed;
}
