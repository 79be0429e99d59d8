using LokaalSignaal.Identity;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>A world and a question in words, for whoever reads that two answers differ.</summary>
internal static class Sentences
{
    public static string Of(World world) => string.Join(Environment.NewLine,
    [
        "Today is day 0.", .. world.Partnerships.Select(Of), .. world.Signals.Select(Of), .. world.Fiches.Select(Of), .. world.Shares.Select(Of),
    ]);

    public static string Of(Ask ask)
    {
        var who = ask.Who.Role == Role.System ? "the program" : $"{ask.Who.Name}, {ask.Who.Role} of {ask.Who.House},";
        var about = ask.Signal is { } signal ? $"signal {signal}" : ask.Fiche is { } fiche ? $"fiche {fiche}" : ask.Share is { } share ? $"share {share}" : $"the partnership with {ask.Organisation}";
        return $"May {who} do {ask.Deed} with {about} of {ask.Municipality}?";
    }

    private static string Of(WorldPartnership one) =>
        $"{one.Organisation} and {one.Municipality}: {one.Standing}, {Days(one.From, one.Until)}{If(one.BegunAnew, ", begun anew after it ended")}"
        + $"{If(one.Renewed, ", renewed")}, {(one.Light is { } sees ? $"green light ({sees})" : "no green light")}"
        + $"{If(one.LightTakenAway, " that was taken away")}.{string.Concat(one.Mandates.Select(Of))}";

    private static string Of(WorldMandate one) =>
        $" Mandate {one.Number}: {Listed(one.Deeds)} on themes {Listed(one.Themes)}, groups {Listed(one.Groups)}, fiches {Listed(one.Fiches)}"
        + $"{If(one.OwnStaffOnly, ", own staff only")}, {Days(one.From, one.Until)}{If(one.Withdrawn, ", withdrawn")}"
        + $"{If(one.BeforeTheEnd, ", granted before the partnership ended")}.";

    private static string Of(WorldSignal one) =>
        $"Signal {one.Number} of {one.Municipality}: given by {one.Giver} of {one.Organisation}{If(one.GivenUnderGreenLight, " under the green light")}"
        + $"{If(one.HandedOver, ", handed over")}; chosen {Of(one.ChosenByGiver)}, suggested {Of(one.Suggested)}, confirmed {Of(one.Confirmed)}"
        + $" (before: {Of(one.ConfirmedBefore)}); {Of(one.Step)}.";

    private static string Of(WorldFiche one) =>
        $"Fiche {one.Number} of {one.Municipality}: signals {Listed(one.Signals)}, taken out {Listed(one.TakenOut)}; suggested {Of(one.Suggested)},"
        + $" given by a processor {Of(one.GivenByProcessor)} (before: {Of(one.GivenBefore)}){If(one.OnceWithMandatary, ", once with the mandatary")}; {Of(one.Step)}.";

    private static string Of(WorldShare one) =>
        $"Share {one.Number}: fiche {one.Fiche} of {one.From} to {one.To}, {(one.Until is { } last ? $"to day {last}" : "without end")}"
        + $"{If(one.SharedAgain, ", withdrawn once and shared again")}{If(one.Linked, ", beside a fiche of theirs")}{If(one.Withdrawn, ", withdrawn")}.";

    private static string Of(Labels? labels) => labels is null ? "nothing" : $"{Listed(labels.Themes)}/{Listed(labels.Groups)}";

    private static string Of(WorldStep? step) => step is null
        ? "no step"
        : $"a step for {Listed(step.Roles)}{(step.Mandate is { } mandate ? $" or a mandate to {mandate}" : "")}";

    private static string Days(int from, int? until) => $"from day {from} {(until is { } last ? $"to day {last}" : "without end")}";

    private static string Listed<T>(IEnumerable<T> all) => $"[{string.Join(", ", all)}]";

    private static string If(bool so, string text) => so ? text : "";
}
