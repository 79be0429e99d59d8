using System.Collections.Immutable;

namespace LokaalSignaal.Silo.Imports;

/// <summary>
/// An export of Microsoft Forms as it comes: <c>Id, Start time, Completion time, Email, Name</c>, sometimes the time
/// of the last change and the language, and then the questions. Its Dutch face has the same columns.
/// </summary>
public static class MicrosoftForms
{
    private static readonly string[] Id = ["id"];
    private static readonly string[] Start = ["start time", "begintijd", "starttijd", "tijd van begin"];
    private static readonly string[] Completion = ["completion time", "tijd van voltooien", "tijd van voltooiing", "voltooiingstijd", "tijdstip van voltooiing"];
    private static readonly string[] Email = ["email", "e mail", "e mailadres", "emailadres"];
    private static readonly string[] Other = ["name", "naam", "last modified time", "tijd van laatste wijziging", "laatst gewijzigd", "language", "taal", "total points", "totaal aantal punten", "quiz feedback"];

    /// <summary>Whether a header is one of Microsoft Forms.</summary>
    public static bool Recognises(ImmutableArray<string> header) =>
        header.Length > 4 && Is(header[0], Id) && Is(header[1], Start) && Is(header[2], Completion) && Is(header[3], Email);

    /// <summary>Whether a column is that of a row's number.</summary>
    internal static bool IsId(string column) => Is(column, Id);

    /// <summary>Whether a column is that of the time when a form was sent.</summary>
    internal static bool IsCompletion(string column) => Is(column, Completion);

    /// <summary>Whether a column is the form's own rather than a question.</summary>
    internal static bool IsOwn(string column) =>
        Is(column, Id) || Is(column, Start) || Is(column, Completion) || Is(column, Email) || Is(column, Other);

    private static bool Is(string column, string[] names) => names.Contains(Words.Plain(column));
}
