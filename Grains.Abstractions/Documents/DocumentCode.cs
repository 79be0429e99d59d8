namespace LokaalSignaal.Documents;

/// <summary>Why a document isn't kept: the stable codes. Each has a sentence that says what to do.</summary>
public static class DocumentCode
{
    /// <summary>There is nothing in it.</summary>
    public const string Empty = "document-empty";

    /// <summary>It is too large.</summary>
    public const string TooLarge = "document-too-large";

    /// <summary>It is none of the kinds that are kept, or two at once.</summary>
    public const string WrongType = "document-wrong-type";

    /// <summary>It is damaged: it can't be read to its end.</summary>
    public const string Damaged = "document-damaged";

    /// <summary>It is locked: what is in it can't be looked into.</summary>
    public const string Locked = "document-locked";

    /// <summary>It would do something when it is opened: a script, a program, a form that is sent away.</summary>
    public const string HasScript = "document-has-script";

    /// <summary>It holds other files.</summary>
    public const string HasFiles = "document-has-files";

    /// <summary>It fetches something from elsewhere when it is opened.</summary>
    public const string FetchesElsewhere = "document-fetches-elsewhere";

    /// <summary>Unpacked it is far larger than it seems.</summary>
    public const string Unpacks = "document-unpacks-too-large";

    /// <summary>So many are looked into that there was no turn for it.</summary>
    public const string Busy = "document-busy";

    /// <summary>All of them.</summary>
    public static System.Collections.Immutable.ImmutableArray<string> All { get; } =
        [Empty, TooLarge, WrongType, Damaged, Locked, HasScript, HasFiles, FetchesElsewhere, Unpacks, Busy];
}
