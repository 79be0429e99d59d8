using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Organisations;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Silo.Timelines;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Dossiers;

namespace LokaalSignaal.Silo.Dossiers;

/// <summary>Tells what happened in a dossier. Municipalities are named in it, never people.</summary>
public sealed class DossierLines(TextStore texts, OwnerNames names)
{
    internal async ValueTask<ImmutableArray<DossierLine>> OfAsync(KnownCase<DossierState> known, ReadScope scope, CancellationToken cancellationToken)
    {
        var inIt = new HashSet<OwnerId>();
        var happened = known.Story.Events.Select(recorded => (Recorded: recorded, Told: Of(recorded.Event, inIt)))
            .Where(one => one.Told is not null).Select(one => (one.Recorded, Told: one.Told!.Value)).ToArray();
        var bodies = await texts.ReadAsync(happened.Select(one => one.Told.Text).OfType<TextRef>(), scope, cancellationToken);
        var named = await names.ReadAsync(
            happened.Select(one => one.Told.About?.Value).Concat(happened.Select(one => one.Recorded.Capacity.Owner.Value)), cancellationToken);
        return [.. happened.Select(one => new DossierLine(one.Recorded.At, one.Told.Kind, one.Recorded.Capacity.Owner)
        {
            ByName = named.GetValueOrDefault(one.Recorded.Capacity.Owner.Value),
            About = one.Told.About is { } about ? named.GetValueOrDefault(about.Value, about.Value) : null,
            Text = one.Told.Text is { } text ? bodies.GetValueOrDefault(text) : null,
            TextId = one.Told.Text,
        })];
    }

    private static (DossierLineKind Kind, OwnerId? About, TextRef? Text)? Of(CaseEvent happened, HashSet<OwnerId> inIt) => happened switch
    {
        DossierProposed => (DossierLineKind.Proposed, null, null),
        MunicipalityInvited invited => (DossierLineKind.Invited, invited.Municipality, null),
        MunicipalityJoined joined => (inIt.Add(joined.Municipality) ? DossierLineKind.Joined : DossierLineKind.Changed, null, null),
        MunicipalityLeft left => Left(left, inIt),
        LeadPassed passed => (DossierLineKind.Led, passed.To, null),
        MembersTold told => (DossierLineKind.Said, null, told.Text),
        FeedbackGiven told => (DossierLineKind.Told, null, told.Text),
        ProcessEnded => (DossierLineKind.Ended, null, null),
        _ => null,
    };

    private static (DossierLineKind Kind, OwnerId? About, TextRef? Text) Left(MunicipalityLeft left, HashSet<OwnerId> inIt)
    {
        inIt.Remove(left.Municipality);
        return (DossierLineKind.Left, null, left.Reason);
    }
}
