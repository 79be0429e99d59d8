namespace LokaalSignaal.Silo.Lists;

/// <summary>A row of a list with what the list is sorted by.</summary>
/// <typeparam name="T">The row.</typeparam>
internal sealed class Hit<T>
{
    public required T Row { get; init; }

    public required string CaseId { get; init; }

    public required DateTimeOffset At { get; init; }

    public DateOnly? Due { get; init; }
}
