namespace LokaalSignaal.Imports;

/// <summary>What a column of a form export tells about a signal. The name in JSON is the member's, in camelCase.</summary>
public enum ImportField
{
    /// <summary>Nothing: the column is left out, and what it holds is not stored.</summary>
    Ignore,

    /// <summary>What was noticed (<i>wat merk je op</i>). The only field that must be there.</summary>
    Text,

    /// <summary>The row's own id in the tool it comes from.</summary>
    Id,

    /// <summary>When the signal was given.</summary>
    At,

    /// <summary>Where it was noticed (<i>gebied, wijk</i>).</summary>
    Area,

    /// <summary>What it is about (<i>thema's</i>), several apart by <c>;</c>, a comma or a line break.</summary>
    Themes,

    /// <summary>Whom it is about (<i>doelgroepen</i>), several as with themes.</summary>
    TargetGroups,

    /// <summary>Bottleneck or opportunity (<i>knelpunt of kans</i>).</summary>
    Nature,

    /// <summary>How many people it concerns.</summary>
    People,

    /// <summary>Since when it has been so.</summary>
    Since,

    /// <summary>What the giver tried already.</summary>
    Tried,

    /// <summary>The giver's own idea.</summary>
    Idea,
}
