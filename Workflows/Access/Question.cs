namespace LokaalSignaal.Workflows.Access;

/// <summary>May this be done, to this?</summary>
/// <param name="Deed">What.</param>
/// <param name="Subject">To what.</param>
public sealed record Question(Deed Deed, Subject Subject);
