using System.Collections.Concurrent;
using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Municipalities;
using LokaalSignaal.Silo.Texts;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.Municipalities;
using LokaalSignaal.Workflows.Triage;

namespace LokaalSignaal.Silo.Triage;

/// <summary>Reads signals by the word lists of their municipality: its own where it changed them, else the platform's.</summary>
public sealed class MunicipalReader(MunicipalityStates municipalities, TextStore texts, PlatformWords platform) : ISignalReader
{
    private readonly ConcurrentDictionary<OwnerId, (long Version, WordLists Lists)> _compiled = [];

    /// <inheritdoc/>
    public async ValueTask<Suggestion> ReadAsync(SignalText text, CancellationToken cancellationToken)
    {
        var state = await municipalities.FindAsync(text.Municipality);
        var lists = state is null || (state.ThemeWords.IsEmpty && state.TargetGroupWords.IsEmpty)
            ? platform.Lists
            : await OwnAsync(state, cancellationToken);
        return WordListReader.Read(text.Text, lists);
    }

    private async ValueTask<WordLists> OwnAsync(MunicipalityState state, CancellationToken cancellationToken)
    {
        if (_compiled.TryGetValue(state.Id.Owner, out var compiled) && compiled.Version == state.Version)
        {
            return compiled.Lists;
        }

        var found = await texts.ReadAsync(state.ThemeWords.Values.Concat(state.TargetGroupWords.Values), ReadScope.Everything, cancellationToken);
        var lists = platform.With(
            state.ThemeWords.Where(pair => found.ContainsKey(pair.Value)).ToImmutableDictionary(pair => pair.Key, pair => found[pair.Value]),
            state.TargetGroupWords.Where(pair => found.ContainsKey(pair.Value)).ToImmutableDictionary(pair => pair.Key, pair => found[pair.Value]));
        _compiled[state.Id.Owner] = (state.Version, lists);
        return lists;
    }
}
