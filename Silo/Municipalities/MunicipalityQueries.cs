using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Silo.Cases;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Partnerships;
using LokaalSignaal.Silo.Processes;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Silo.Triage;
using LokaalSignaal.Texts;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Municipalities;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Municipalities;

/// <summary>Reads municipalities from their states, which are few, and their public figures from rows.</summary>
public sealed class MunicipalityQueries(
    IStoreReader reader,
    MunicipalityStates states,
    MunicipalityViews views,
    PublicViews publics,
    Definitions definitions,
    TextStore texts,
    BrusselsTime time) : IMunicipalityQueries
{
    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<MunicipalityView>> AllAsync(CancellationToken cancellationToken = default)
    {
        await using var context = reader.Context(ReadScope.Everything);
        var owners = await context.Owners.Where(row => row.Kind == CaseKind.Municipality.Value)
            .Select(row => row.Owner).ToListAsync(cancellationToken);
        return await views.ManyAsync(owners.Select(OwnerId.Of), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<MunicipalityView?> FindAsync(OwnerId municipality, CancellationToken cancellationToken = default) =>
        views.FindAsync(municipality, cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<ImmutableArray<MunicipalityView>> WhereMayGiveAsync(Actor giver, CancellationToken cancellationToken = default)
    {
        if (giver.Capacity.Role is not (Role.Giver or Role.Processor))
        {
            return [];
        }

        var owner = giver.Capacity.Owner.Value;
        await using var context = reader.Context(ReadScope.Everything);
        var municipalities = await TakingPart.On(context, time.Today).Where(row => row.Organisation == owner)
            .Select(row => row.Municipality).ToListAsync(cancellationToken);
        return await views.ManyAsync(municipalities.Append(owner).Distinct().Select(OwnerId.Of), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<PublicView?> PublicAsync(OwnerId municipality, CancellationToken cancellationToken = default) =>
        await views.FindAsync(municipality, cancellationToken) is { } view ? await publics.OfAsync(view, cancellationToken) : null;

    /// <inheritdoc/>
    public async ValueTask<ProcessesView?> ProcessesAsync(
        OwnerId municipality,
        CaseKind kind,
        Actor reader,
        CancellationToken cancellationToken = default)
    {
        if (!WorksAt(reader, municipality) || await states.FindAsync(municipality) is not { } state
            || await definitions.CurrentAsync(municipality, kind) is not { } current)
        {
            return null;
        }

        var draft = state.Drafts.TryGetValue(kind, out var file)
            ? (await texts.ReadAsync([file], ReadScope.Of(municipality), cancellationToken)).GetValueOrDefault(file)
            : null;
        return new ProcessesView(current.Definition, current.Ref, draft, Versions(state, kind));
    }

    /// <inheritdoc/>
    public async ValueTask<WordListView?> WordListAsync(
        OwnerId municipality,
        LabelAxis axis,
        string label,
        Actor reader,
        CancellationToken cancellationToken = default)
    {
        if (!WorksAt(reader, municipality) || PlatformWords.File(axis, label) is not { } standard || await states.FindAsync(municipality) is not { } state)
        {
            return null;
        }

        var own = OwnWords(state, axis, label);
        var file = own is { } text ? (await texts.ReadAsync([text], ReadScope.Of(municipality), cancellationToken)).GetValueOrDefault(text) : null;
        return new WordListView(axis, label, file ?? standard, file is not null);
    }

    /// <inheritdoc/>
    public ValueTask<Vocabulary> VocabularyAsync(CancellationToken cancellationToken = default) => new(Vocabularies.Known);

    private static bool WorksAt(Actor reader, OwnerId municipality) =>
        reader.Is(Role.Admin, municipality) || reader.Is(Role.Processor, municipality);

    private static ImmutableArray<PublishedVersion> Versions(MunicipalityState state, CaseKind kind)
    {
        var own = state.Processes.Where(process => process.Kind == kind).Reverse()
            .Select(process => new PublishedVersion(process.Definition, process.At));
        return [.. own, .. DefaultDefinitions.Of(kind) is { } known ? [new PublishedVersion(known.Ref, null)] : Array.Empty<PublishedVersion>()];
    }

    private static TextRef? OwnWords(MunicipalityState state, LabelAxis axis, string label) => axis == LabelAxis.Theme
        ? state.ThemeWords.TryGetValue(ThemeId.Of(label), out var theme) ? theme : null
        : state.TargetGroupWords.TryGetValue(TargetGroupId.Of(label), out var group) ? group : null;
}
