using LokaalSignaal.Cases;

namespace LokaalSignaal.Portal.Administration;

/// <summary>What is wrong with what was filled in, and where.</summary>
/// <param name="Field">The id of the control; empty when it is about no single one.</param>
/// <param name="Sentence">What to do.</param>
public sealed record FieldFault(string Field, string Sentence)
{
    /// <summary>The field that an answer is about: a refusal of what was filled in names it first.</summary>
    public static string FieldOf(Answer answer) =>
        answer is Answer.Refused { Refusal: { Kind: RefusalKind.Invalid, Arguments: [var field, ..] } } ? field : "";
}
