using LokaalSignaal.Partnerships;

namespace LokaalSignaal.Portal.Partnerships;

/// <summary>How a partnership stands today, as people say it: agreed is not yet begun, and may be past.</summary>
public enum PartnershipStage
{
    /// <summary>It waits for the municipality's answer.</summary>
    Requested,

    /// <summary>It was agreed, and begins later.</summary>
    Coming,

    /// <summary>The organisation takes part.</summary>
    Running,

    /// <summary>Its last day is past.</summary>
    Past,

    /// <summary>The municipality said no.</summary>
    Refused,

    /// <summary>Somebody ended it.</summary>
    Ended,
}

/// <summary>Tells how partnerships stand.</summary>
public static class PartnershipStages
{
    /// <summary>How it stands on a day.</summary>
    public static PartnershipStage StageOn(this PartnershipView partnership, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(partnership);
        return partnership.Standing switch
        {
            PartnershipStanding.Requested => PartnershipStage.Requested,
            PartnershipStanding.Refused => PartnershipStage.Refused,
            PartnershipStanding.Ended => PartnershipStage.Ended,
            _ when partnership.From > today => PartnershipStage.Coming,
            _ => partnership.Until < today ? PartnershipStage.Past : PartnershipStage.Running,
        };
    }

    /// <summary>Whether it was agreed and neither ended nor past.</summary>
    public static bool IsAgreed(this PartnershipStage stage) => stage is PartnershipStage.Coming or PartnershipStage.Running;
}
