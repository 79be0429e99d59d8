using LokaalSignaal.Texts;

namespace LokaalSignaal.Workflows.Triage;

/// <summary>What is said about a line that can't be read.</summary>
internal static class WordListSentences
{
    public static LocalText TooLong { get; } = new(
        $"Deze regel is te lang: gebruik hoogstens {WordListFile.LongestEntry} tekens.",
        $"This line is too long: use at most {WordListFile.LongestEntry} characters.");

    public static LocalText TooMany { get; } = new(
        $"De lijst is te lang: er passen hoogstens {WordListFile.MostEntries} woorden in.",
        $"The list is too long: it holds at most {WordListFile.MostEntries} entries.");

    public static LocalText BadWeight { get; } = new(
        "Na het teken = staat een gewicht van 0,1 tot 10, bijvoorbeeld: huur* = 2.",
        "After the = sign comes a weight from 0.1 to 10, for example: huur* = 2.");

    public static LocalText NoWord { get; } = new(
        "Op deze regel staat geen woord. Schrijf een woord of laat de regel leeg.",
        "There is no word on this line. Write a word or leave the line empty.");

    public static LocalText TooManyWords { get; } = new(
        "Een regel telt hoogstens acht woorden. Maak ze korter of verdeel ze.",
        "A line holds at most eight words. Make it shorter or split it.");

    public static LocalText BadStar { get; } = new(
        "Zet het sterretje vlak voor of vlak na een woord, en nooit aan twee kanten: huur* of *woning.",
        "Put the star right before or right after a word, never on both sides: huur* or *woning.");

    public static LocalText MisplacedMark { get; } = new(
        "Een uitroepteken staat alleen helemaal vooraan.",
        "An exclamation mark stands only at the very beginning.");

    public static LocalText TooShort { get; } = new(
        "Geef bij een sterretje minstens twee letters, anders past bijna elk woord.",
        "Give at least two letters with a star, or nearly every word fits.");

    public static LocalText Twice { get; } = new(
        "Dit woord staat al in de lijst. Laat het één keer staan.",
        "This entry is in the list already. Keep it once.");
}
