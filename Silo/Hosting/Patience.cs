using Polly;
using Polly.Retry;

namespace LokaalSignaal.Silo.Hosting;

/// <summary>How the program tries again: ever more patiently, and at once when it went well in between.</summary>
internal static class Patience
{
    private static readonly TimeSpan Shortest = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan BrieflyShortest = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan BrieflyLongest = TimeSpan.FromSeconds(1);

    /// <summary>Until it goes well, whatever goes wrong: for what may neither end nor be passed over. Cancelling ends it.</summary>
    /// <param name="clock">The clock that it waits by.</param>
    /// <param name="failed">Told of each failure.</param>
    /// <param name="longest">How long it waits at most; none: half a minute.</param>
    public static ResiliencePipeline Endless(TimeProvider clock, Action<Exception>? failed = null, TimeSpan? longest = null) =>
        new ResiliencePipelineBuilder { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle<Exception>(),
                MaxRetryAttempts = int.MaxValue,
                BackoffType = DelayBackoffType.Exponential,
                Delay = Shortest,
                MaxDelay = longest ?? Longest,
                OnRetry = attempt =>
                {
                    failed?.Invoke(attempt.Outcome.Exception!);
                    return ValueTask.CompletedTask;
                },
            })
            .Build();

    /// <summary>While an answer asks for it: the host is busy, a reader is still in the way.</summary>
    /// <param name="clock">The clock that it waits by.</param>
    /// <param name="again">Whether the answer asks to try again.</param>
    /// <param name="attempts">How often at most; the last answer is given then.</param>
    public static ResiliencePipeline<T> While<T>(TimeProvider clock, Func<T?, bool> again, int attempts = int.MaxValue) =>
        new ResiliencePipelineBuilder<T> { TimeProvider = clock }
            .AddRetry(new RetryStrategyOptions<T>
            {
                ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome.Exception is null && again(attempt.Outcome.Result)),
                MaxRetryAttempts = attempts,
                BackoffType = DelayBackoffType.Exponential,
                Delay = BrieflyShortest,
                MaxDelay = BrieflyLongest,
            })
            .Build();
}
