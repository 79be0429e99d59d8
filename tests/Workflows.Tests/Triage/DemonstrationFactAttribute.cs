namespace LokaalSignaal.Workflows.Tests.Triage;

/// <summary>A test on the invented signals of the demonstration.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DemonstrationFactAttribute : FactAttribute
{
    public DemonstrationFactAttribute()
    {
        if (!Directory.Exists(Signals))
        {
            Skip = "the demonstration's signals are not in Silo/Demonstration/Data/signals";
        }
    }

    public static string Signals => Path.Combine(Checkout.Root, "Silo", "Demonstration", "Data", "signals");
}
