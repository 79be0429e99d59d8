using LokaalSignaal.Portal.Hosting.Settings;
using LokaalSignaal.Processes;
using LokaalSignaal.Silo.Demonstration;
using LokaalSignaal.Silo.Hosting;

namespace LokaalSignaal.Portal.Hosting;

/// <summary>What somebody who starts the portal reads: the edition, the address, the accounts of the demonstration.</summary>
internal sealed class Announcement(OpenedStore store, ServeSettings settings)
{
    /// <summary>Before anything is served.</summary>
    /// <param name="host">What lets cases live.</param>
    /// <param name="engine">What walks processes.</param>
    public void Begin(ILocalHost host, IProcessEngine engine)
    {
        var missing = string.Join(", ", BuiltEdition.Missing);
        var sentence = !BuiltEdition.IsCluster ? settings.Instead is null ? "edition" : "edition-instead"
            : BuiltEdition.Missing.IsEmpty ? "edition-cluster"
            : "edition-cluster-part";
        Console.WriteLine(CommandTexts.Of(sentence, missing, host.Name, engine.Name, settings.Instead));
        if (store.WasEmpty && !settings.Empty)
        {
            Console.WriteLine(CommandTexts.Of("filling"));
        }
    }

    /// <summary>Once it is served.</summary>
    /// <param name="address">Where.</param>
    public void Ready(string address)
    {
        var facts = new StoreFacts(store.Store);
        Console.WriteLine(CommandTexts.Of(facts.IsEmpty ? "set-up" : "address", address));
        if (facts.IsDemonstration)
        {
            Accounts();
        }
    }

    private void Accounts()
    {
        Console.WriteLine(CommandTexts.Of("accounts", settings.DemonstrationPassword));
        Console.WriteLine($"  {string.Join(" ", DemonstrationAccounts.Roles.Select(role => $"{role}@M.demo"))}");
        Console.WriteLine($"    M: {string.Join(" ", DemonstrationAccounts.Municipalities)}");
        Console.WriteLine($"  {string.Join(" ", DemonstrationAccounts.Partners.Select(partner => $"processor@{partner}.demo giver@{partner}.demo"))}");
        Console.WriteLine($"  {DemonstrationAccounts.Platform}");
    }
}
