using System.Collections.Immutable;

namespace LokaalSignaal.Portal.Hosting.Settings;

/// <summary>What is wrong with a setting.</summary>
/// <param name="Code">Its sentence, which says what to write instead.</param>
/// <param name="Arguments">What the sentence names: first where it was set.</param>
/// <param name="IsWrongCall">Whether the call itself can't be right, whatever this machine has.</param>
internal sealed record SettingFault(string Code, ImmutableArray<object?> Arguments, bool IsWrongCall = false)
{
    /// <summary>The sentence.</summary>
    public string Sentence => CommandTexts.Of(Code, Arguments.AsSpan());

    /// <summary>Says what is wrong: each fault on a line where there are several, and always one line on standard error.</summary>
    /// <returns>The exit code.</returns>
    public static int Say(IReadOnlyList<SettingFault> faults)
    {
        var isWrongCall = faults.Any(fault => fault.IsWrongCall);
        if (faults is [var only])
        {
            return isWrongCall ? Failure.Wrong(only.Code, only.Arguments.AsSpan()) : Failure.Say(only.Code, only.Arguments.AsSpan());
        }

        foreach (var fault in faults)
        {
            Console.WriteLine(fault.Sentence);
        }

        return isWrongCall ? Failure.Wrong("settings-not-valid", faults.Count) : Failure.Say("settings-not-valid", faults.Count);
    }
}
