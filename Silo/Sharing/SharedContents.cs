using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Sharing;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Municipalities;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Silo.Timelines;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Fiches;
using LokaalSignaal.Workflows.Municipalities;
using LokaalSignaal.Workflows.Sharing;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Silo.Sharing;

/// <summary>
/// What is shown of a shared fiche. Nothing is copied: a copy is the fiche as it was at a version, with the texts that are
/// still there, so that what is erased or masked is so for the receiver too.
/// </summary>
public sealed class SharedContents(CaseStories stories, TextStore texts, MunicipalityViews municipalities)
{
    /// <summary>How far reading a share reaches: the share, its fiche, and the signals that were chosen.</summary>
    public static ReadScope ScopeOf(ShareState share, Actor reader)
    {
        ArgumentNullException.ThrowIfNull(share);
        return ReadScope.Of(reader.Capacity.Owner) with
        {
            Partner = [share.Id.ToString(), share.Fiche.ToString(), .. share.Terms.Signals.Select(signal => signal.ToString())],
        };
    }

    /// <summary>The title alone, for lists.</summary>
    public async ValueTask<SharedContent?> TitleAsync(ShownFiche share, ReadScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(share);
        return await FicheAsync(share, cancellationToken) is { } known
            ? new SharedContent((await texts.ReadAsync([known.State.Title], scope, cancellationToken)).GetValueOrDefault(known.State.Title), AsOf(share, known.State))
            : null;
    }

    /// <summary>All that was chosen.</summary>
    public async ValueTask<SharedContent?> ReadAsync(ShownFiche share, ReadScope scope, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(share);
        if (await FicheAsync(share, cancellationToken) is not { } known)
        {
            return null;
        }

        var (state, terms) = (known.State, share.Terms);
        var told = terms.Shows(SharedField.Feedback) ? Told(known) : [];
        var bodies = await texts.ReadAsync([state.Title, .. state.Description is { } about ? [about] : Array.Empty<TextRef>(), .. told.Select(one => one.Text)], scope, cancellationToken);
        return new SharedContent(bodies.GetValueOrDefault(state.Title), AsOf(share, state))
        {
            Description = terms.Shows(SharedField.Description) && state.Description is { } description ? bodies.GetValueOrDefault(description) : null,
            Themes = terms.Shows(SharedField.Themes) ? state.Themes : null,
            TargetGroups = terms.Shows(SharedField.TargetGroups) ? state.TargetGroups : null,
            Status = terms.Shows(SharedField.Status) ? state.Status : null,
            Steps = terms.Shows(SharedField.Status) ? Steps(known) : [],
            Figures = terms.Shows(SharedField.Figures) ? await FiguresAsync(state, cancellationToken) : null,
            Feedback = terms.Shows(SharedField.Feedback) ? [.. told.Select(one => new ToldText(one.At, bodies.GetValueOrDefault(one.Text)))] : null,
            Signals = await SignalsAsync(share, state, scope, cancellationToken),
        };
    }

    private ValueTask<KnownCase<FicheState>?> FicheAsync(ShownFiche share, CancellationToken cancellationToken) =>
        stories.FicheAtAsync(share.Fiche, share.UpTo, cancellationToken);

    private static DateTimeOffset AsOf(ShownFiche share, FicheState fiche) => share.Terms.IsCopy ? share.At : fiche.ChangedAt;

    private static ImmutableArray<(DateTimeOffset At, TextRef Text)> Told(KnownCase<FicheState> known) =>
        [.. known.Story.Events.Where(recorded => recorded.Event is FeedbackGiven).Select(recorded => (recorded.At, ((FeedbackGiven)recorded.Event).Text))];

    private static ImmutableArray<LocalText> Steps(KnownCase<FicheState> known) =>
        [.. (known.State.Process?.Marking.Tokens ?? []).Select(token => known.Definition?.Definition.Find(token.Step)).OfType<Step>().Where(step => step.Kind != StepKind.Join).Select(step => step.Title).Distinct()];

    private async ValueTask<SharedFigures?> FiguresAsync(FicheState state, CancellationToken cancellationToken)
    {
        if (await municipalities.FindAsync(state.Id.Owner, cancellationToken) is not { Details.Threshold: var threshold })
        {
            return null;
        }

        var signals = Suppression.Shown(state.Signals.Count, threshold);
        return new SharedFigures(signals, signals is null ? null : state.IndependentOrganisations, threshold);
    }

    // Whoever withdrew what they gave, or had it taken out of the fiche, isn't read elsewhere either.
    private async ValueTask<ImmutableArray<ToldText>> SignalsAsync(ShownFiche share, FicheState fiche, ReadScope scope, CancellationToken cancellationToken)
    {
        var shown = new List<(DateTimeOffset At, TextRef Text)>();
        foreach (var id in share.Terms.Signals.Where(fiche.Signals.ContainsKey))
        {
            if (await stories.SignalAsync(id, cancellationToken) is { State: { Status: not CaseStatus.Withdrawn } signal })
            {
                shown.Add((signal.BeganAt, signal.Text));
            }
        }

        var bodies = await texts.ReadAsync(shown.Select(one => one.Text), scope, cancellationToken);
        return [.. shown.OrderBy(one => one.At).Select(one => new ToldText(one.At, Typed.Masked(bodies.GetValueOrDefault(one.Text))))];
    }
}
