using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.SignIn;
using LokaalSignaal.Portal.Texts;

namespace LokaalSignaal.Portal.Work;

/// <summary>
/// The one way from a page to the host. It sends a form's command under the form's key and turns every answer into
/// what a person reads. A form that is still on its way isn't sent again.
/// </summary>
/// <param name="host">The host.</param>
/// <param name="sentences">The sentences.</param>
/// <param name="current">Who looks.</param>
public sealed class Deeds(ICaseHost host, Sentences sentences, CurrentViewer current)
{
    private readonly HashSet<DeedKey> underWay = [];

    /// <summary>Sends a command to its case.</summary>
    /// <param name="id">The case.</param>
    /// <param name="command">What is wanted.</param>
    /// <param name="key">The form's key; it is renewed once the deed is done.</param>
    /// <param name="expected">The version that the page shows, for what writes over it.</param>
    public async Task<DeedResult> DoAsync(CaseId id, Command command, DeedKey key, long? expected = null)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (!underWay.Add(key))
        {
            return DeedResult.OnItsWay;
        }

        try
        {
            var viewer = await current.RequireAsync();
            var answer = await host.SendAsync(new Dispatch(id, command, viewer.Actor, key.Current) { ExpectedVersion = expected });
            return Result(answer, key);
        }
        finally
        {
            underWay.Remove(key);
        }
    }

    /// <summary>Begins a case.</summary>
    /// <param name="owner">Whose it will be.</param>
    /// <param name="kind">What it will be.</param>
    /// <param name="command">What begins it.</param>
    /// <param name="key">The form's key.</param>
    public async Task<DeedResult> BeginAsync(OwnerId owner, CaseKind kind, Command command, DeedKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var viewer = await current.RequireAsync();
        return await DoAsync(host.NewCase(owner, kind, viewer.Actor, key.Current), command, key);
    }

    /// <summary>The sentence of a refusal that the page itself foresees.</summary>
    public string Sentence(Refusal refusal) => sentences.Of(refusal);

    // A key that was used for another text belongs to a deed that is done, though its answer never came.
    private DeedResult Result(Answer answer, DeedKey key)
    {
        if (answer is Answer.Accepted or Answer.Refused { Refusal.Code: DeedResult.KeyReused })
        {
            key.Renew();
        }

        return new DeedResult(answer, sentences.Of(answer));
    }
}
