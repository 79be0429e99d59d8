using System.ComponentModel;
using LokaalSignaal.Documents;
using LokaalSignaal.Silo.Documents.Apart;
using Microsoft.Extensions.Logging;

namespace LokaalSignaal.Silo.Documents;

/// <summary>
/// Has files looked into, each in a process of its own that is ended when it takes too long: no bound within a process holds
/// against a library that goes round for ever or asks for all there is. A few at a time; whoever has to wait too long for a
/// turn hears that.
/// </summary>
/// <param name="apart">What looks.</param>
/// <param name="patience">How long whom is waited for.</param>
/// <param name="log">Where it is said that one didn't end, or couldn't be started.</param>
public sealed partial class DocumentInspection(ProgramApart apart, Patience patience, ILogger<DocumentInspection> log) : IDocumentCheck, IDisposable
{
    private const int AtOnce = 2;

    private readonly SemaphoreSlim _turns = new(AtOnce);

    /// <inheritdoc/>
    public async ValueTask<DocumentVerdict> LookAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken = default)
    {
        if (Inspector.Outside(content) is { } known)
        {
            return known;
        }

        if (!await _turns.WaitAsync(patience.ForTurn, cancellationToken))
        {
            return Refusing.Of(DocumentCode.Busy);
        }

        try
        {
            return await InTurnAsync(content, cancellationToken);
        }
        finally
        {
            _turns.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _turns.Dispose();

    private async Task<DocumentVerdict> InTurnAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        try
        {
            var said = await apart.AskAsync(content, patience.ForAnswer, cancellationToken);
            if (said.Length == 0)
            {
                LogFell(content.Length);
            }

            return VerdictLine.Read(said, content);
        }
        catch (TimeoutException)
        {
            LogEnded(content.Length, (int)patience.ForAnswer.TotalSeconds);
            return Refusing.Of(DocumentCode.Damaged);
        }
        catch (Win32Exception trouble)
        {
            LogNotStarted(trouble);
            return Refusing.Of(DocumentCode.Busy);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Looking into a document of {Bytes} bytes took more than {Seconds} s and was ended")]
    private partial void LogEnded(int bytes, int seconds);

    [LoggerMessage(LogLevel.Warning, "The program that looked into a document of {Bytes} bytes fell over")]
    private partial void LogFell(int bytes);

    [LoggerMessage(LogLevel.Error, "The program that looks into documents can't be started: none is taken")]
    private partial void LogNotStarted(Exception trouble);
}

/// <summary>How long is waited before a document is given up.</summary>
/// <param name="ForTurn">For a turn: others are looked into.</param>
/// <param name="ForAnswer">For the answer.</param>
public sealed record Patience(TimeSpan ForTurn, TimeSpan ForAnswer)
{
    /// <summary>What somebody at a form bears.</summary>
    public static Patience Usual { get; } = new(TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(30));
}
