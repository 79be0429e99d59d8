using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Search;
using LokaalSignaal.Triage;
using LokaalSignaal.Workflows.PersonalData;

namespace LokaalSignaal.Silo.Triage;

/// <summary>Reads a text as triage would, and stores nothing.</summary>
public sealed class TriageReading(ISignalReader signalReader, SimilarSignals similar) : ITriage
{
    private const int MostSimilar = 10;

    /// <inheritdoc/>
    public async ValueTask<TriageView?> ReadAsync(SignalText text, Actor reader, CancellationToken cancellationToken = default)
    {
        if (!reader.Is(Role.Processor, text.Municipality))
        {
            return null;
        }

        var alike = await similar.OfTextAsync(text.Municipality, text.Text, MostSimilar, cancellationToken);
        return new TriageView(
            await signalReader.ReadAsync(text, cancellationToken),
            [.. alike.Select(found => new SimilarCase(CaseId.Of(found.CaseId), Math.Round(found.Score, 3)))],
            PersonalDataFinder.Find(text.Text));
    }
}
