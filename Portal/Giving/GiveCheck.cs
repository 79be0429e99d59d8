using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Signals;
using LokaalSignaal.Workflows.PersonalData;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Portal.Giving;

/// <summary>What is still to be done before a form can be sent on.</summary>
/// <param name="Faults">What is wrong, in the order of the form.</param>
/// <param name="Findings">What was found in the text.</param>
/// <param name="Asking">Whether the giver must still look at the findings or decide on one.</param>
public sealed record GiveCheck(ImmutableArray<GiveFault> Faults, ImmutableArray<Finding> Findings, bool Asking)
{
    /// <summary>Whether it can be sent on.</summary>
    public bool IsContent => Faults.IsEmpty && !Asking;

    /// <summary>Checks a form. The rules check again; here it is so that all faults are told at once.</summary>
    public static GiveCheck Of(GiveForm form)
    {
        ArgumentNullException.ThrowIfNull(form);
        var faults = new[]
        {
            form.Reach is "many" or "one" or "danger" ? null : new GiveFault("reach", null),
            GiveFault.Of(Typed.Check(form.Text, "text", SignalLimits.ShortestText, SignalLimits.LongestText)),
            GiveFault.Of(Typed.Check(form.Tried, "tried", 0, SignalLimits.LongestNote)),
            GiveFault.Of(Typed.Check(form.Idea, "idea", 0, SignalLimits.LongestNote)),
        };
        var findings = form.Text.Length <= SignalLimits.LongestText ? PersonalDataFinder.Find(form.Text) : [];
        return new GiveCheck(
            [.. faults.OfType<GiveFault>()],
            findings,
            findings.Any(finding => form.Decision(finding) is null));
    }
}

/// <summary>Something on the form that is wrong.</summary>
/// <param name="Field">Which field; <c>form</c>: the whole.</param>
/// <param name="Refusal">Why; none: the first question wasn't answered.</param>
public sealed record GiveFault(string Field, Refusal? Refusal)
{
    private static readonly ImmutableArray<string> Fields = ["text", "tried", "idea", "area", "people", "since"];

    /// <summary>A refusal as a fault of the field that it names.</summary>
    public static GiveFault? Of(Refusal? refusal) => refusal is null
        ? null
        : new GiveFault(refusal.Arguments.FirstOrDefault(argument => Fields.Contains(argument)) ?? "form", refusal);
}
