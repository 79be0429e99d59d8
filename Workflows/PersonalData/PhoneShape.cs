namespace LokaalSignaal.Workflows.PersonalData;

/// <summary>How much a row of digit groups looks like a telephone number.</summary>
internal enum PhoneShape
{
    /// <summary>It doesn't.</summary>
    None,

    /// <summary>It could be one when nothing else stands beside it.</summary>
    Odd,

    /// <summary>Written as nearly everybody does.</summary>
    Usual,
}
