namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>
/// A change to a read model. Every row belongs to one case and is written with that case's events only, so that no two
/// appends of a commit wait for each other.
/// </summary>
public abstract record Row;
