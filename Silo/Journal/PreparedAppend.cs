using System.Text;
using System.Text.Json;
using LokaalSignaal.Workflows.Documents;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Silo.Journal;

/// <summary>An append as the writer needs it: all that can be made ready before its turn is made ready.</summary>
internal sealed class PreparedAppend
{
    private static readonly UTF8Encoding _strict = new(false, throwOnInvalidBytes: true);

    private PreparedAppend(Append append, IPersonIndex people)
    {
        Source = append;
        Case = append.Case.ToString();
        By = append.By?.ToString();
        Capacity = append.Capacity.ToString();
        At = append.At.ToUnixTimeMilliseconds();
        Events = [.. append.Events.Select(e => new PreparedEvent(EventNames.Of(e), EventJson.Write(e)))];
        ReliesOn = [.. append.ReliesOn.Select(epoch => new PreparedEpoch(epoch.Case.ToString(), epoch.Version))];
        Texts = [.. append.Texts.Select(t => new PreparedText(t.Ref.ToString(), t.Salt.ToArray(), _strict.GetBytes(t.Body)))];
        People = [.. append.People.Select(p => new PreparedResolution(p.Pseudonym.ToString(), people.Of(p.Person)))];
    }

    public Append Source { get; }

    public string Case { get; }

    public string? By { get; }

    public string Capacity { get; }

    public long At { get; }

    public PreparedEvent[] Events { get; }

    public PreparedEpoch[] ReliesOn { get; }

    public PreparedText[] Texts { get; }

    public PreparedResolution[] People { get; }

    /// <summary>Makes an append ready.</summary>
    /// <returns>None when it can never be written: see the code.</returns>
    public static PreparedAppend? Of(Append append, IPersonIndex people, out string code)
    {
        try
        {
            var ready = new PreparedAppend(append, people);
            code = ready.IsSound() ? "" : "malformed";
            return code.Length == 0 ? ready : null;
        }
        catch (Exception error) when (error is EncoderFallbackException or NotSupportedException or JsonException)
        {
            code = error is EncoderFallbackException ? "malformed" : "serialisation";
            return null;
        }
    }

    private bool IsSound() =>
        Case.Length > 0 && Capacity.Length > 0
        && Source.ExpectedVersion >= (Events.Length == 0 ? 1 : 0)
        // PostgreSQL can't keep the character zero; what one database takes, all take.
        && Array.TrueForAll(Texts, text => !text.Body.AsSpan().Contains((byte)0))
        && Array.TrueForAll(Texts, text => TextDrafts.Commitment(text.Salt, text.Body).Value == text.Ref)
        && (Source.Document is not { } document || DocumentDrafts.Commitment(document.Salt.Span, document.Content.Span) == document.Ref);
}

/// <summary>A version of another case that was relied on.</summary>
internal readonly record struct PreparedEpoch(string Case, long Version);

/// <summary>An event, named and written.</summary>
internal readonly record struct PreparedEvent(string Type, byte[] Body);

/// <summary>A text in UTF-8.</summary>
internal readonly record struct PreparedText(string Ref, byte[] Salt, byte[] Body);

/// <summary>A pseudonym and the index of its person.</summary>
internal readonly record struct PreparedResolution(string Pseudonym, byte[] PersonIndex);
