namespace LokaalSignaal.Silo.Keys;

/// <summary>What a key is for. Each purpose has a key of its own, so that none can stand in for another.</summary>
public sealed record KeyPurpose
{
    private KeyPurpose(string label) => Label = label;

    /// <summary>Finds a person in the store without their id.</summary>
    public static KeyPurpose PersonIndex { get; } = new("person-index");

    /// <summary>Wraps the key of each person.</summary>
    public static KeyPurpose PersonKeys { get; } = new("person-keys");

    /// <summary>Finds an account by its address.</summary>
    public static KeyPurpose Addresses { get; } = new("addresses");

    /// <summary>Follow codes of anonymous givers.</summary>
    public static KeyPurpose FollowCodes { get; } = new("follow-codes");

    /// <summary>Ids of new cases, from actor and command key.</summary>
    public static KeyPurpose CaseIds { get; } = new("case-ids");

    /// <summary>Remembered answers: the key of an answer, and what was asked.</summary>
    public static KeyPurpose Answers { get; } = new("answers");

    /// <summary>What the edge signs: sign-ins and forms.</summary>
    public static KeyPurpose Protection { get; } = new("protection");

    /// <summary>Proves that the ledger of erasures is whole.</summary>
    public static KeyPurpose Ledger { get; } = new("ledger");

    /// <summary>Tells whether keys and store belong together.</summary>
    public static KeyPurpose Check { get; } = new("check");

    /// <summary>Seals what is copied outside.</summary>
    public static KeyPurpose Offsite { get; } = new("offsite");

    /// <summary>Names what is copied outside.</summary>
    public static KeyPurpose OffsiteNames { get; } = new("offsite-names");

    /// <summary>What goes into the derivation; never changed.</summary>
    public string Label { get; }
}
