using System.Diagnostics;
using LokaalSignaal.Cases;

namespace LokaalSignaal.Silo.Hosting.Embedded;

/// <summary>A command in a mailbox, with whoever waits for its answer.</summary>
internal sealed class Letter(Dispatch dispatch, Action done)
{
    private readonly TaskCompletionSource<Answer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // Whoever sent it: a mailbox works for many, and what it does belongs to the one whose command it is.
    private readonly Activity? _sender = Activity.Current;

    public Dispatch Dispatch => dispatch;

    public Task<Answer> Answer => _answer.Task;

    /// <summary>What is done from here on is seen as the sender's.</summary>
    public void Open() => Activity.Current = _sender;

    public void Reply(Answer answer)
    {
        done();
        _answer.SetResult(answer);
    }

    public void Fail(Exception trouble)
    {
        done();
        _answer.SetException(trouble);
    }
}
