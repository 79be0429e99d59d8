using LokaalSignaal.Cases;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Workflows.People;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Partnerships;

/// <summary>What somebody without an account may ask: as the organisation, the person and the request will be looked at.</summary>
public static class AskRules
{
    /// <summary>Why a request can't be taken; none: it can.</summary>
    public static Refusal? Check(PartnershipAsk ask)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return Typed.First(
            Typed.CheckLine(ask.Organisation, "organisation", 2, 120),
            PersonRules.Check(ask.Contact),
            Typed.Check(ask.Motivation, "motivation", 1, 2_000));
    }
}
