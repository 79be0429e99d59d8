using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>Says in one line why a command failed.</summary>
internal static class Failure
{
    public static int Say(StoreRefusal refusal)
    {
        Console.Error.WriteLine($"{refusal.Code}: {refusal.Detail}");
        return 1;
    }
}
