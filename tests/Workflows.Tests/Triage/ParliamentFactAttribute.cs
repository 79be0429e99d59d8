namespace LokaalSignaal.Workflows.Tests.Triage;

/// <summary>A test on questions of the Belgian federal parliament; the data isn't part of the sources.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ParliamentFactAttribute : FactAttribute
{
    public ParliamentFactAttribute()
    {
        if (Questions is null)
        {
            Skip = "parliament-questions.tsv is not beside this checkout (../shared/data)";
        }
    }

    public static string? Questions => Checkout.Beside("shared", "data", "parliament-questions.tsv");
}
