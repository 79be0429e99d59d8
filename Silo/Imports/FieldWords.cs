using System.Collections.Immutable;
using LokaalSignaal.Imports;

namespace LokaalSignaal.Silo.Imports;

/// <summary>The words by which a question tells its field. Plain, as <see cref="Words.Plain"/> makes them; the surest first.</summary>
internal static class FieldWords
{
    /// <summary>Phrases that tell a field, the surest field first: <i>hoeveel</i> is about people even where <i>probleem</i> follows.</summary>
    private static readonly ImmutableArray<(ImportField Field, string[] Phrases)> Phrases =
    [
        (ImportField.Text, ["wat merk je", "wat merkt u", "wat merk jij", "wat stel je vast", "wat stelt u vast", "what do you notice"]),
        (ImportField.At, ["tijdstempel", "timestamp", "ingediend op", "submitted at", "submission date", "datum", "tijdstip", "date", "when did you send"]),
        (ImportField.People, ["hoeveel mensen", "hoeveel personen", "hoeveel", "aantal mensen", "aantal personen", "how many"]),
        (ImportField.Since, ["sinds wanneer", "sinds", "since when", "since", "hoe lang", "how long"]),
        (ImportField.TargetGroups, ["doelgroep", "doelgroepen", "target group", "target groups", "over wie", "voor wie"]),
        (ImportField.Nature, ["knelpunt of kans", "knelpunt of een kans", "bottleneck or opportunity", "kans of knelpunt", "aard van het signaal", "soort signaal"]),
        (ImportField.Tried, ["geprobeerd", "al gedaan", "ondernomen", "tried"]),
        (ImportField.Idea, ["idee", "ideeen", "voorstel", "voorstellen", "suggestie", "suggesties", "oplossing", "idea", "ideas", "suggestion"]),
        (ImportField.Themes, ["thema", "thema s", "themas", "theme", "themes", "onderwerp", "domein", "levensdomein"]),
        (ImportField.Area, ["gebied", "wijk", "buurt", "deelgemeente", "area", "neighbourhood", "waar"]),
        (ImportField.Id, ["id", "nr", "nummer", "volgnummer", "referentie", "reference"]),
        (ImportField.Text, ["opgemerkt", "wat zie je", "signaal", "beschrijf", "beschrijving", "omschrijf", "omschrijving", "describe", "description", "signal", "knelpunt", "probleem"]),
    ];

    private static readonly string[] Personal =
        ["email", "e mail", "e mailadres", "emailadres", "mailadres", "mail", "telefoon", "telefoonnummer", "gsm", "gsm nummer", "phone", "rijksregisternummer", "voornaam", "achternaam", "familienaam", "geboortedatum", "adres", "contactgegevens"];

    private static readonly string[] PersonalLeads = ["naam", "je naam", "jouw naam", "uw naam", "name", "your name", "first name", "last name"];

    /// <summary>Whether a question asks who somebody is.</summary>
    public static bool IsPersonal(string plain) =>
        Words.HoldsAny(plain, Personal) || PersonalLeads.Any(l => plain == l || plain.StartsWith(l + " ", StringComparison.Ordinal));

    /// <summary>The field that a question tells, and how surely: 0 is the surest. Null when it tells none.</summary>
    public static (ImportField Field, int Rank)? Of(string plain)
    {
        // A file made for it calls its columns as the map does: at, area, since.
        if (ImportFieldName.TryRead(plain, out var named))
            return (named, 0);

        for (var i = 0; i < Phrases.Length; i++)
        {
            var (field, phrases) = Phrases[i];
            if (Array.FindIndex(phrases, p => Words.Holds(plain, p)) is >= 0 and var rank)
                return (field, (i * 100) + rank);
        }

        return null;
    }
}
