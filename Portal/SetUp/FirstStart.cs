using LokaalSignaal.Cases;
using LokaalSignaal.Hosting;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.People;

namespace LokaalSignaal.Portal.SetUp;

/// <summary>What came of the first start. A closed set.</summary>
public abstract record FirstStarted
{
    private FirstStarted()
    {
    }

    /// <summary>There is a municipality, and its admin can sign in.</summary>
    public sealed record Done : FirstStarted;

    /// <summary>Somebody else was first.</summary>
    public sealed record TooLate : FirstStarted;

    /// <summary>It wasn't done.</summary>
    /// <param name="Answer">Why.</param>
    /// <param name="AboutAdmin">Whether it is about the admin, and not about the municipality.</param>
    public sealed record NotDone(Answer Answer, bool AboutAdmin) : FirstStarted;
}

/// <summary>
/// Makes the first municipality and its first admin. The municipality comes last: until it is there the store counts as
/// empty, and all of it may be done again, also after a crash half way. Whoever comes second finds it done.
/// </summary>
/// <param name="host">Where commands go.</param>
/// <param name="accounts">The accounts.</param>
/// <param name="store">Whether there is a municipality.</param>
public sealed class FirstStart(ICaseHost host, IAccounts accounts, IStoreFacts store) : IDisposable
{
    private static readonly CommandKey First = CommandKey.Of("first-admin");

    private readonly SemaphoreSlim turn = new(1);

    /// <summary>Makes them.</summary>
    /// <param name="municipality">The municipality's id.</param>
    /// <param name="form">What was filled in, with a password that will do.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public async ValueTask<FirstStarted> BeginAsync(OwnerId municipality, SetUpForm form, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(form);
        await turn.WaitAsync(cancellationToken);
        try
        {
            return store.IsEmpty ? await MakeAsync(municipality, form, cancellationToken) : new FirstStarted.TooLate();
        }
        finally
        {
            turn.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => turn.Dispose();

    private async ValueTask<FirstStarted> MakeAsync(OwnerId municipality, SetUpForm form, CancellationToken cancellationToken)
    {
        // The same person whoever fills it in: what stopped half way is gone on with, not done beside it.
        var person = host.NewCase(OwnerId.Platform, CaseKind.Person, Actor.System, First);
        if (await AdminAsync(person, new Capacity(municipality, Role.Admin), form.Profile, cancellationToken) is { } fault)
        {
            return new FirstStarted.NotDone(fault, AboutAdmin: true);
        }

        var link = await accounts.IssueLinkAsync(PersonId.Of(person), cancellationToken);
        if (!await accounts.ChoosePasswordAsync(link, form.Password, cancellationToken))
        {
            return new FirstStarted.NotDone(new Answer.Unknown(), AboutAdmin: true);
        }

        var found = new FoundMunicipality(new MunicipalityDetails { Name = form.Name });
        var answer = await SendAsync(CaseId.Of(municipality, CaseKind.Municipality), found, cancellationToken);
        return answer switch
        {
            Answer.Accepted => new FirstStarted.Done(),
            Answer.Refused { Refusal.Code: "already-there" } => new FirstStarted.TooLate(),
            _ => new FirstStarted.NotDone(answer, AboutAdmin: false),
        };
    }

    // None: the admin is there, as filled in.
    private async ValueTask<Answer?> AdminAsync(CaseId person, Capacity capacity, PersonProfile profile, CancellationToken cancellationToken)
    {
        var answer = await SendAsync(person, new RegisterPerson(profile, capacity), cancellationToken);
        if (answer is Answer.Refused { Refusal.Code: "already-there" })
        {
            answer = await SendAsync(person, new ChangeProfile(profile), cancellationToken) is Answer.Accepted
                ? await SendAsync(person, new GrantCapacity(capacity), cancellationToken)
                : answer;
        }

        return answer is Answer.Accepted ? null : answer;
    }

    private ValueTask<Answer> SendAsync(CaseId about, Command command, CancellationToken cancellationToken) =>
        host.SendAsync(new Dispatch(about, command, Actor.System, CommandKey.Of($"first-{Guid.NewGuid():N}")), cancellationToken);
}
