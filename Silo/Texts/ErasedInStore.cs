using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Documents;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Silo.Texts;

/// <summary>Does to the store what the ledger says. Each may be done again and changes nothing then.</summary>
internal static class ErasedInStore
{
    public static int Apply(IWriteUnit unit, Erased erased) => erased switch
    {
        Erased.Text(var text) => Erase(unit, text),
        Erased.Stretches(var text, var ranges) => Mask(unit, text, ranges),
        Erased.Document(var document) => Erase(unit, document),
        Erased.Person(var index) => Destroy(unit, index),
        Erased.Link(var who) => Unlink(unit, who),
        _ => throw new InvalidOperationException("The ledger holds something unknown."),
    };

    /// <summary>The texts that an erasure touches, with their case; none for a person.</summary>
    public static IEnumerable<CopiedText> Touched(IWriteUnit unit, Erased erased)
    {
        var touched = erased is Erased.Text(var whole) ? whole : erased is Erased.Stretches(var part, _) ? part : default;
        if (touched.Value is not null && unit.Scalar("SELECT case_id FROM texts WHERE ref = $1", touched.Value) is string id)
        {
            yield return new CopiedText(touched, CaseId.Of(id));
        }
    }

    private static int Erase(IWriteUnit unit, TextRef text) =>
        unit.Execute("UPDATE texts SET body = NULL, salt = NULL, state = $2 WHERE ref = $1", text.Value, StoredText.Erased);

    private static int Erase(IWriteUnit unit, DocumentRef document) =>
        unit.Execute("UPDATE documents SET content = NULL, salt = NULL, state = $2 WHERE ref = $1", document.Value, StoredDocument.Erased);

    private static int Mask(IWriteUnit unit, TextRef text, ImmutableArray<TextRange> ranges) =>
        unit.Scalar("SELECT body FROM texts WHERE ref = $1", text.Value) is string body
            ? unit.Execute(
                "UPDATE texts SET body = $2, salt = NULL, state = $3 WHERE ref = $1",
                text.Value,
                Masking.Of(body, ranges),
                StoredText.Masked)
            : 0;

    private static int Destroy(IWriteUnit unit, byte[] index) => Everywhere.Sum(sql => unit.Execute(sql, index));

    private static int Unlink(IWriteUnit unit, Pseudonym who) =>
        unit.Execute("UPDATE signals SET giver_index = NULL WHERE giver = $1 AND case_id = (" + CaseOf + ")", who.Value)
        + unit.Execute("UPDATE steps SET assignee_index = NULL WHERE assignee = $1 AND case_id = (" + CaseOf + ")", who.Value)
        + unit.Execute("DELETE FROM resolutions WHERE pseudonym = $1", who.Value);

    private const string CaseOf = "SELECT case_id FROM resolutions WHERE pseudonym = $1";

    private static readonly ImmutableArray<string> Everywhere =
    [
        "DELETE FROM notices WHERE person_index = $1",
        "DELETE FROM links WHERE person_index = $1",
        "UPDATE links SET issued_by = NULL WHERE issued_by = $1",
        "UPDATE signals SET giver_index = NULL WHERE giver_index = $1",
        "UPDATE readings SET person_index = NULL WHERE person_index = $1",
        "UPDATE steps SET assignee_index = NULL WHERE assignee_index = $1",
        "DELETE FROM resolutions WHERE person_index = $1",
        "DELETE FROM accounts WHERE person_index = $1",
        "DELETE FROM people WHERE person_index = $1",
    ];
}
