using LokaalSignaal.Cases;

namespace LokaalSignaal.Silo.Hosting.Embedded;

/// <summary>A command in a mailbox, with whoever waits for its answer.</summary>
internal sealed class Letter(Dispatch dispatch, Action done)
{
    private readonly TaskCompletionSource<Answer> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Dispatch Dispatch => dispatch;

    public Task<Answer> Answer => _answer.Task;

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
