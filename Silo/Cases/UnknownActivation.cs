using LokaalSignaal.Cases;
using LokaalSignaal.Workflows.Cases;

namespace LokaalSignaal.Silo.Cases;

/// <summary>A case of a kind that this program doesn't know: there is no such case.</summary>
internal sealed class UnknownActivation : ICaseActivation
{
    public ValueTask<Answer> HandleAsync(Dispatch dispatch) =>
        ValueTask.FromResult<Answer>(new Answer.Refused(Refusals.NotFound));
}
