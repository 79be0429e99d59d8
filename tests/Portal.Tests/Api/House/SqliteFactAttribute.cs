namespace LokaalSignaal.Portal.Tests.Api.House;

/// <summary>A test of what only a store in a file can do.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SqliteFactAttribute : FactAttribute
{
    public SqliteFactAttribute()
    {
        if (Databases.OnPostgres)
        {
            Skip = "the store is no file here";
        }
    }
}
