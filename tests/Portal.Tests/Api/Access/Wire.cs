using System.Net.Http.Json;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Tests.Api.House;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Tests.Access;

namespace LokaalSignaal.Portal.Tests.Api.Access;

/// <summary>A question to the table as a call to the API, and what the answer says.</summary>
/// <param name="Method">How it is called.</param>
/// <param name="Path">Where.</param>
/// <param name="Body">What is sent.</param>
internal sealed record Wire(HttpMethod Method, string Path, object? Body = null)
{
    private const string Root = "/api/v1";
    private const string NeverThere = "\"999999\"";

    /// <summary>The call that a question is; none where the API has no such deed.</summary>
    public static Wire? Of(Ask ask, World world, Telling telling) => ask switch
    {
        { Deed: Deed.GiveSignal } => Post("signals", new { municipality = ask.Municipality, text = "De bus komt te laat om nog op het werk te geraken." }),
        { Deed: Deed.OpenFiche } => Post("fiches", new { municipality = ask.Municipality, title = "Bussen die te laat komen" }),
        { Deed: Deed.RequestPartnership } => Post($"municipalities/{ask.Municipality}/partnerships", new { organisation = ask.Organisation }),
        { Deed: Deed.Automate } => null,
        { Share: { } number } => OfShare(ask, number, world.Shares.FirstOrDefault(share => share.Number == number), telling),
        { Signal: { } number } => OfSignal(ask.Deed, Names.Signal(ask.Municipality, number), world.Signals.FirstOrDefault(signal => signal.Number == number)?.Step, telling),
        { Fiche: { } number } => OfFiche(ask.Deed, Names.Fiche(ask.Municipality, number), world.Fiches.FirstOrDefault(fiche => fiche.Number == number)?.Step, telling),
        _ => OfPartnership(ask.Deed, telling.CaseOf(ask.Municipality, ask.Organisation!).Segment),
    };

    /// <summary>
    /// Calls, and says what the answer says: <c>may</c>, or the code of the refusal. What must be allowed is asked for with
    /// a version that no case has: it is refused after access, and the world stays as it is. What must not be is really tried.
    /// </summary>
    public async Task<string> SayAsync(Caller caller, Person who, bool allowed, Deed deed) => Said(
        allowed && Method != HttpMethod.Get ? await SendAsync(caller, who, ("If-Match", NeverThere)) : await SendAsync(caller, who),
        deed);

    /// <summary>Calls in earnest.</summary>
    public Task<Reply> DoAsync(Caller caller, Person who) => SendAsync(caller, who);

    private Task<Reply> SendAsync(Caller caller, Person who, params (string Name, string Value)[] more) => caller.SendAsync(
        Method,
        Path,
        Body is null ? null : JsonContent.Create(Body),
        [("Act-As", new Capacity(Names.Owner(who.House), who.Role).ToString()), ("Purpose", "check"), .. more]);

    private static string Said(Reply reply, Deed deed) => reply switch
    {
        // Of a share that is over its receiver hears that there was one, and nothing of what it showed.
        { Status: 200 } when deed == Deed.ReadShare && reply["content"] is null => Oracle.No,
        { Status: 200 or 201 } => Oracle.Yes,
        { Status: 409, Code: "version-changed" } => Oracle.Yes,
        { Status: 403 or 404, Code: { } code } => code,
        _ => $"{reply.Status} {reply.Text}",
    };

    private static Wire? OfSignal(Deed deed, CaseId id, WorldStep? step, Telling telling) => deed switch
    {
        Deed.ReadSignal => Get($"signals/{id.Segment}"),
        Deed.SpeakAsGiver => Post($"signals/{id.Segment}/additions", new { text = "Nu nog altijd." }),
        Deed.ReopenSignal => Post($"signals/{id.Segment}/reopen", new { reason = "Het is niet opgelost." }),
        Deed.LabelSignal => new Wire(HttpMethod.Put, $"{Root}/signals/{id.Segment}/labels", new { themes = new[] { "wonen" }, targetGroups = Array.Empty<string>(), nature = "bottleneck" }),
        Deed.HandleSignal => Post($"signals/{id.Segment}/refer", new { reason = "Het gaat over een persoon." }),
        Deed.HandOver => Post($"signals/{id.Segment}/hand-over", new { reason = "Het is niet aan ons." }),
        _ => OfCase(deed, id, step, telling),
    };

    private static Wire? OfFiche(Deed deed, CaseId id, WorldStep? step, Telling telling) => deed switch
    {
        Deed.ReadFiche => Get($"fiches/{id.Segment}"),
        Deed.ProcessFiche => new Wire(HttpMethod.Put, $"{Root}/fiches/{id.Segment}/description", new { title = "Een andere titel" }),
        Deed.TellGivers => Post($"fiches/{id.Segment}/feedback", new { text = "We bekijken het." }),
        Deed.Publish => Post($"fiches/{id.Segment}/publish", new { summary = "Een samenvatting." }),
        _ => OfCase(deed, id, step, telling),
    };

    // A case without a step has none to complete: that it isn't active is no refusal of access.
    private static Wire? OfCase(Deed deed, CaseId id, WorldStep? step, Telling telling) => deed switch
    {
        Deed.Note => Post($"cases/{id.Segment}/notes", new { text = "Een nota." }),
        Deed.CompleteStep when step is not null => Post($"cases/{id.Segment}/steps/{Drawing.StepOf(step)}", new { outcome = "done" }),
        Deed.MaskText when telling.TextOf(id) is { } text => Post($"texts/{text}/mask", new { }),
        Deed.SeeReaders => Get($"cases/{id.Segment}/reads"),
        _ => null,
    };

    private static Wire? OfPartnership(Deed deed, string segment) => deed switch
    {
        Deed.ReadPartnership => Get($"partnerships/{segment}"),
        Deed.ManagePartnership => new Wire(HttpMethod.Put, $"{Root}/partnerships/{segment}/own-staff", new { sees = "content" }),
        Deed.EndPartnership => Post($"partnerships/{segment}/end", new { reason = "Het is voorbij." }),
        _ => null,
    };

    private static Wire? OfShare(Ask ask, int number, WorldShare? share, Telling telling)
    {
        if (share is null)
        {
            return Post($"fiches/{Names.Fiche(ask.Municipality, number).Segment}/shares", new { to = Drawing.House.Value });
        }

        var segment = telling.CaseOf(share).Segment;
        return ask.Deed switch
        {
            Deed.ShareFiche => new Wire(HttpMethod.Delete, $"{Root}/shares/{segment}"),
            Deed.ReadShare or Deed.KnowShare => Get($"shares/{segment}"),
            Deed.AnswerShare => Post($"shares/{segment}/answers", new { text = "Bij ons ook." }),
            Deed.LinkShare => new Wire(HttpMethod.Put, $"{Root}/shares/{segment}/link", new { fiche = (string?)null }),
            Deed.SeeReaders => Get($"cases/{segment}/reads"),
            _ => null,
        };
    }

    private static Wire Get(string path) => new(HttpMethod.Get, $"{Root}/{path}");

    private static Wire Post(string path, object body) => new(HttpMethod.Post, $"{Root}/{path}", body);
}
