using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>Says in one line why a command failed, and gives the exit code that goes with it.</summary>
internal static class Failure
{
    /// <summary>The store can't be opened, or a backup not made or put back.</summary>
    public static int Say(StoreRefusal refusal) => Say(refusal.Code, refusal.Detail);

    /// <summary>It didn't work.</summary>
    public static int Say(string code, params ReadOnlySpan<object?> arguments) => Line(CommandTexts.Of(code, arguments), 1);

    /// <summary>The call itself is wrong.</summary>
    public static int Wrong(string code, params ReadOnlySpan<object?> arguments) => Line(CommandTexts.Of(code, arguments), 2);

    private static int Line(string sentence, int exit)
    {
        Console.Error.WriteLine(sentence.ReplaceLineEndings(" "));
        return exit;
    }
}
