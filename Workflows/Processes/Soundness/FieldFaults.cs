using LokaalSignaal.Processes;

namespace LokaalSignaal.Workflows.Processes.Soundness;

/// <summary>One field: what it takes makes sense for its type.</summary>
internal static class FieldFaults
{
    private const int FewestOptions = 2;
    private const int MostOptions = 50;

    public static IEnumerable<Fault> Of(Step step, Field field) =>
        [.. Outcomes(step, field), .. Codes(field).Select(code => step.Fault(code, field.Name())), .. Repeated(step, field)];

    private static IEnumerable<Fault> Outcomes(Step step, Field field) =>
        field.Outcomes.Where(outcome => step.Find(outcome) is null)
            .Select(outcome => step.Fault(FaultCodes.FieldOutcome, field.Name(), outcome));

    private static IEnumerable<string> Codes(Field field) => [.. Options(field), .. Limits(field), .. Dates(field), .. Tells(field)];

    private static IEnumerable<string> Options(Field field) => (field.Type, field.Options.Length) switch
    {
        (FieldType.Choice or FieldType.Choices, < FewestOptions or > MostOptions) => [FaultCodes.OptionsNeeded],
        (FieldType.Choice or FieldType.Choices, _) or (_, 0) => [],
        _ => [FaultCodes.OptionsNotHere],
    };

    private static IEnumerable<Fault> Repeated(Step step, Field field) =>
        field.Options.GroupBy(option => option.Id).Where(same => same.Skip(1).Any())
            .Select(same => step.Fault(FaultCodes.OptionRepeated, field.Name(), same.Key));

    private static IEnumerable<string> Limits(Field field) => field switch
    {
        { Min: null, Max: null } => [],
        { Type: not (FieldType.Text or FieldType.Number) } => [FaultCodes.LimitsNotHere],
        { Type: FieldType.Text } when !IsLength(field.Min) || !IsLength(field.Max) => [FaultCodes.LimitsRange],
        _ when field.Min > Largest(field) => [FaultCodes.LimitsReversed],
        _ => [],
    };

    private static IEnumerable<string> Dates(Field field) => field switch
    {
        { Earliest: null, Latest: null } => [],
        { Type: not FieldType.Date } => [FaultCodes.DatesNotHere],
        _ when FieldLimits.Earliest(field) > FieldLimits.Latest(field) => [FaultCodes.LimitsReversed],
        _ => [],
    };

    private static IEnumerable<string> Tells(Field field) =>
        field is { Tells: true, Type: not FieldType.Text } ? [FaultCodes.TellsNotText] : [];

    private static decimal? Largest(Field field) => field.Type is FieldType.Text ? FieldLimits.Longest(field) : field.Max;

    private static bool IsLength(decimal? limit) =>
        limit is null || (limit >= 0 && limit <= FieldLimits.LongestText && decimal.IsInteger(limit.Value));
}
