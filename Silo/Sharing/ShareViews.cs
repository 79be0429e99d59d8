using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Sharing;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Organisations;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Silo.Timelines;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Access;
using LokaalSignaal.Workflows.Sharing;

namespace LokaalSignaal.Silo.Sharing;

/// <summary>Makes the page of a share, for both municipalities.</summary>
public sealed class ShareViews(CaseStories stories, SharedContents contents, TextStore texts, OwnerNames names, BrusselsTime time)
{
    /// <summary>A share with what is shown of its fiche.</summary>
    internal async ValueTask<ShareView?> WholeAsync(ShareRow row, Actor reader, Subject subject, CancellationToken cancellationToken)
    {
        if (await stories.ShareAsync(CaseId.Of(row.CaseId), cancellationToken) is not { } known)
        {
            return null;
        }

        var scope = SharedContents.ScopeOf(known.State, reader);
        var content = await contents.ReadAsync(ShownFiche.Of(known.State), scope, cancellationToken);
        var said = known.Story.Events.Where(recorded => recorded.Event is ShareAnswered).ToArray();
        var bodies = await texts.ReadAsync(said.Select(recorded => ((ShareAnswered)recorded.Event).Text), scope, cancellationToken);
        return await BareAsync(known.State, reader, subject, scope, cancellationToken) with
        {
            Content = content,
            Messages = [.. said.Select(recorded => Message(recorded, bodies))],
        };
    }

    /// <summary>A share without what is shown: that there is one, and for who may read it its title and terms.</summary>
    internal async ValueTask<ShareView?> BareAsync(ShareRow row, Actor reader, Subject subject, CancellationToken cancellationToken)
    {
        if (await stories.ShareAsync(CaseId.Of(row.CaseId), cancellationToken) is not { } known)
        {
            return null;
        }

        var scope = SharedContents.ScopeOf(known.State, reader);
        var view = await BareAsync(known.State, reader, subject, scope, cancellationToken);
        return AccessRules.May(reader, Deed.ReadShare, subject)
            ? view with { Content = await contents.TitleAsync(ShownFiche.Of(known.State), scope, cancellationToken) }
            : view;
    }

    private async ValueTask<ShareView> BareAsync(ShareState state, Actor reader, Subject subject, ReadScope scope, CancellationToken cancellationToken)
    {
        var named = await names.ReadAsync([state.Id.Owner.Value, state.To.Value], cancellationToken);
        var isSender = reader.Capacity.Owner == state.Id.Owner;
        var reads = AccessRules.May(reader, Deed.ReadShare, subject);
        var bodies = reads
            ? await texts.ReadAsync(new[] { state.Note, isSender ? state.Reason : null }.OfType<TextRef>(), scope, cancellationToken)
            : ImmutableDictionary<TextRef, string>.Empty;
        return new ShareView(state.Id, state.To, StandingOf(state), state.SharedAt, state.Version)
        {
            FromName = named.GetValueOrDefault(state.Id.Owner.Value),
            ToName = named.GetValueOrDefault(state.To.Value),
            Fiche = isSender ? state.Fiche : null,
            Terms = reads ? (isSender ? state.Terms : state.Terms with { Signals = [] }) : null,
            Note = Text(bodies, state.Note),
            RevokedAt = state.RevokedAt,
            Reason = Text(bodies, state.Reason),
            LinkedTo = state.LinkedTo is { } linked && (isSender || reads) ? linked : null,
            MayRevoke = state.IsOpen && AccessRules.May(reader, Deed.ShareFiche, subject),
            MayAnswer = subject.Sharing!.HoldsOn(subject.Today) && AccessRules.May(reader, Deed.AnswerShare, subject),
            MayLink = AccessRules.May(reader, Deed.LinkShare, subject),
        };
    }

    private ShareStanding StandingOf(ShareState state) =>
        !state.IsOpen ? ShareStanding.Revoked
        : state.Sharing.HoldsOn(time.Today) ? ShareStanding.Open
        : ShareStanding.Over;

    private static ShareMessage Message(RecordedEvent recorded, ImmutableDictionary<TextRef, string> bodies)
    {
        var text = ((ShareAnswered)recorded.Event).Text;
        return new ShareMessage(recorded.At, recorded.Capacity.Owner, bodies.GetValueOrDefault(text), text);
    }

    private static string? Text(ImmutableDictionary<TextRef, string> bodies, TextRef? reference) =>
        reference is { } known ? bodies.GetValueOrDefault(known) : null;
}
