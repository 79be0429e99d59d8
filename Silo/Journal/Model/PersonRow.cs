namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>A person and the account they will sign in with, to be written with the events of their case.</summary>
/// <param name="Person">The person, sealed.</param>
/// <param name="EmailIndex">The keyed index of their address; no two accounts have the same.</param>
/// <param name="IsNew">Whether there may be no such person yet.</param>
/// <param name="Stamp">The stamp of the account when it is new.</param>
public sealed record PersonRow(StoredPerson Person, byte[] EmailIndex, bool IsNew, string Stamp) : Row;
