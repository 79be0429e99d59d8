namespace LokaalSignaal.Silo.Seeing.Nodes;

/// <summary>The board of a store that only one process can have open: there is nobody to tell anything.</summary>
internal sealed class LoneBoard : INodeBoard
{
    public ValueTask TellAsync(string node, string told, CancellationToken cancellationToken = default) => default;

    public ValueTask LeaveAsync(string node, CancellationToken cancellationToken = default) => default;

    public ValueTask<IReadOnlyList<ToldNode>> ReadAsync(CancellationToken cancellationToken = default) => new([]);
}
