using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Reflection;
using LokaalSignaal.Cases;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Seeing;

/// <summary>
/// What can be seen of the program from outside: traces and measures under one name. They hold names of commands and
/// owners, and never a case, a person or a text.
/// </summary>
public sealed class Measures : IDisposable
{
    /// <summary>The name of the source of traces and of the meter.</summary>
    public const string Name = "LokaalSignaal";

    private readonly Meter _meter = new(Name);
    private readonly Histogram<double> _commands;
    private long _count;

    /// <summary>Begins measuring.</summary>
    public Measures(ILocalHost host, Following following, IJournal journal)
    {
        _commands = _meter.CreateHistogram<double>("lokaalsignaal.command.duration", "s", "How long commands take, the waiting included.");
        _meter.CreateObservableGauge("lokaalsignaal.cases.awake", () => host.Awake, "{case}", "Cases that are awake.");
        _meter.CreateObservableGauge("lokaalsignaal.commands.waiting", () => host.Waiting, "{command}", "Commands that wait or are being done.");
        _meter.CreateObservableCounter("lokaalsignaal.journal.events", () => journal.Head, "{event}", "Events in the journal.");
        _meter.CreateObservableGauge("lokaalsignaal.follower.lag", () => following.Lags.Select(LagOf), "{event}", "Events that a follower has yet to see.");
    }

    /// <summary>Which build this is.</summary>
    public static string Version { get; } =
        typeof(Measures).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    /// <summary>Where traces come from.</summary>
    public static ActivitySource Source { get; } = new(Name);

    /// <summary>How many commands were answered.</summary>
    public long Commands => Volatile.Read(ref _count);

    /// <summary>A command was answered.</summary>
    /// <param name="command">The command.</param>
    /// <param name="answer">How; none: it failed.</param>
    /// <param name="took">After how long.</param>
    public void Answered(Command command, Answer? answer, TimeSpan took)
    {
        Interlocked.Increment(ref _count);
        _commands.Record(took.TotalSeconds, new("command", NameOf(command)), new("outcome", OutcomeOf(answer)));
    }

    /// <summary>What a command is called.</summary>
    public static string NameOf(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return command.GetType().Name;
    }

    /// <summary>How a command ended, in a word.</summary>
    public static string OutcomeOf(Answer? answer) => answer switch
    {
        Answer.Accepted => "accepted",
        Answer.Refused => "refused",
        Answer.Busy => "busy",
        Answer.Unavailable or Answer.Unknown => "unavailable",
        _ => "failed",
    };

    /// <inheritdoc/>
    public void Dispose() => _meter.Dispose();

    private static Measurement<long> LagOf(KeyValuePair<string, long> lag) => new(lag.Value, new KeyValuePair<string, object?>("follower", lag.Key));
}
