using System.Globalization;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Portal.Work.Steps;

/// <summary>
/// Says at once what the rules would refuse about a field. The rules stay the judge: what passes here and not there
/// comes back as their refusal.
/// </summary>
internal static class FieldCheck
{
    public static FieldFault? Of(FieldInput input, bool required)
    {
        var field = input.Field;
        if (input.IsEmpty)
        {
            return required ? new FieldFault(field.Id, ProcessRefusals.FieldRequired) : null;
        }

        return field.Type switch
        {
            FieldType.Text => Text(input),
            FieldType.Number => Number(input),
            FieldType.Date => Day(input),
            FieldType.People when input.Picked.Count > FieldLimits.MostPeople =>
                new FieldFault(field.Id, ProcessRefusals.FieldTooMany, Shown(FieldLimits.MostPeople)),
            FieldType.Document => Document(input),
            _ => null,
        };
    }

    private static FieldFault? Text(FieldInput input)
    {
        var (field, length) = (input.Field, input.Text.ReplaceLineEndings("\n").Trim().Length);
        return length < FieldLimits.Shortest(field) ? new FieldFault(field.Id, ProcessRefusals.FieldTooShort, Shown(FieldLimits.Shortest(field)))
            : length > FieldLimits.Longest(field) ? new FieldFault(field.Id, ProcessRefusals.FieldTooLong, Shown(FieldLimits.Longest(field)))
            : null;
    }

    private static FieldFault? Number(FieldInput input) => (FieldJson.Number(input.Text), input.Field) switch
    {
        (null, var field) => new FieldFault(field.Id, ProcessRefusals.FieldType, "number"),
        ({ } number, { Min: { } least } field) when number < least => new FieldFault(field.Id, ProcessRefusals.FieldTooSmall, Shown(least)),
        ({ } number, { Max: { } most } field) when number > most => new FieldFault(field.Id, ProcessRefusals.FieldTooLarge, Shown(most)),
        _ => null,
    };

    private static FieldFault? Day(FieldInput input) => (FieldJson.Day(input.Text), input.Field) switch
    {
        (null, var field) => new FieldFault(field.Id, ProcessRefusals.FieldType, "date"),
        ({ } day, var field) when day < FieldLimits.Earliest(field) =>
            new FieldFault(field.Id, ProcessRefusals.DateTooEarly, AddressParts.Written(FieldLimits.Earliest(field))),
        ({ } day, var field) when day > FieldLimits.Latest(field) =>
            new FieldFault(field.Id, ProcessRefusals.DateTooLate, AddressParts.Written(FieldLimits.Latest(field))),
        _ => null,
    };

    private static FieldFault? Document(FieldInput input)
    {
        var (name, location) = (input.Text.Trim(), input.Location.Trim());
        return name.Length == 0 || location.Length == 0 ? new FieldFault(input.Field.Id, FieldFault.HalfDocument)
            : name.Length > FieldLimits.LongestName ? new FieldFault(input.Field.Id, ProcessRefusals.FieldTooLong, Shown(FieldLimits.LongestName))
            : location.Length > FieldLimits.LongestLocation ? new FieldFault(input.Field.Id, ProcessRefusals.FieldTooLong, Shown(FieldLimits.LongestLocation))
            : null;
    }

    private static string Shown(decimal limit) => limit.ToString("0.############", CultureInfo.InvariantCulture);
}
