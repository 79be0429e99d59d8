using LokaalSignaal.Portal.Api.Limits;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Api.Signals;

/// <summary>Why something is done; may be left out.</summary>
/// <param name="Reason">Why.</param>
public sealed record WithdrawBody([property: Text(0, SignalLimits.LongestNote)] string? Reason = null);

/// <summary>Why something is done.</summary>
/// <param name="Reason">Why.</param>
public sealed record ReasonBody([property: Text(1, SignalLimits.LongestNote)] string Reason);

/// <summary>Something that the giver adds.</summary>
/// <param name="Text">What.</param>
public sealed record AdditionBody([property: Text(1, SignalLimits.LongestNote)] string Text);

/// <summary>Whether it helped.</summary>
/// <param name="Helped">Yes, a little, or no.</param>
/// <param name="Note">Anything to add.</param>
public sealed record HelpedBody(Helped Helped, [property: Text(0, SignalLimits.LongestNote)] string? Note = null);

/// <summary>What a processor says that a signal is about.</summary>
/// <param name="Themes">Its themes.</param>
/// <param name="TargetGroups">Its target groups.</param>
/// <param name="Nature">A bottleneck or an opportunity.</param>
public sealed record LabelsBody(
    [property: AtMost(SignalLimits.MostLabels)] IReadOnlyList<ThemeId> Themes,
    [property: AtMost(SignalLimits.MostLabels)] IReadOnlyList<TargetGroupId> TargetGroups,
    Nature Nature);

/// <summary>The code that an anonymous giver got.</summary>
/// <param name="Code">The code.</param>
public sealed record FollowBody([property: Text(1, 60)] string Code);
