using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Tests.Hosting;

/// <summary>Holds up whoever wants to write, until it is opened.</summary>
internal sealed class Gate
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly TaskCompletionSource _open = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _come = new(0);

    /// <summary>Waits before the gate, then writes.</summary>
    public async ValueTask<AppendResult> HoldAsync(Append append, Func<Append, ValueTask<AppendResult>> write)
    {
        _come.Release();
        await _open.Task;
        return await write(append);
    }

    /// <summary>Writes, and waits before the gate with the result.</summary>
    public async ValueTask<AppendResult> AfterAsync(Append append, Func<Append, ValueTask<AppendResult>> write)
    {
        var result = await write(append);
        _come.Release();
        await _open.Task;
        return result;
    }

    /// <summary>Ends when this many more stand before it.</summary>
    public async Task ComeAsync(int many = 1)
    {
        for (var n = 0; n < many; n++)
        {
            Assert.True(await _come.WaitAsync(Patience), "Nobody came.");
        }
    }

    public void Open() => _open.SetResult();
}
