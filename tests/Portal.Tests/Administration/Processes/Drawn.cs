namespace LokaalSignaal.Portal.Tests.Administration.Processes;

/// <summary>Drawings to look at.</summary>
internal static class Drawn
{
    /// <summary>A fork of two advices, and feedback before the end.</summary>
    public const string Sound =
        """
        {
          "id": "proef", "kind": "fiche", "title": { "nl": "Proef", "en": "Trial" }, "start": "begin",
          "steps": [
            { "id": "begin", "kind": "intake", "title": { "nl": "Begin" }, "outcomes": [ { "id": "verder", "title": { "nl": "Verder" }, "to": "splitst" } ] },
            { "id": "splitst", "kind": "fork", "title": { "nl": "Splitst" }, "join": "samen", "outcomes": [
              { "id": "a", "title": { "nl": "A" }, "to": "advies-a" }, { "id": "b", "title": { "nl": "B" }, "to": "advies-b" } ] },
            { "id": "advies-a", "kind": "task", "title": { "nl": "Advies A", "en": "Advice A" }, "by": ["processor"], "term": 10, "outcomes": [ { "id": "klaar", "title": { "nl": "Klaar" }, "to": "samen" } ] },
            { "id": "advies-b", "kind": "task", "title": { "nl": "Advies B" }, "by": ["processor"], "outcomes": [ { "id": "klaar", "title": { "nl": "Klaar" }, "to": "samen" } ] },
            { "id": "samen", "kind": "join", "title": { "nl": "Samen" }, "outcomes": [ { "id": "verder", "title": { "nl": "Verder" }, "to": "antwoord" } ] },
            { "id": "antwoord", "kind": "feedback", "title": { "nl": "Antwoord" }, "by": ["processor"],
              "fields": [ { "id": "tekst", "type": "text", "title": { "nl": "Wat zeg je?" }, "required": true, "tells": true } ],
              "outcomes": [ { "id": "verteld", "title": { "nl": "Verteld" }, "to": "einde" } ] },
            { "id": "einde", "kind": "close", "title": { "nl": "Einde" } }
          ]
        }
        """;

    /// <summary>The same, with a step that nobody may do.</summary>
    public static string WithoutActor { get; } = Sound.Replace(
        "\"title\": { \"nl\": \"Advies A\", \"en\": \"Advice A\" }, \"by\": [\"processor\"]",
        "\"title\": { \"nl\": \"Advies A\", \"en\": \"Advice A\" }",
        StringComparison.Ordinal);
}
