using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Journal.Postgres;
using LokaalSignaal.Silo.Journal.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace LokaalSignaal.Silo.Tests.Journal;

/// <summary>A migration that takes something away says so in its name, so that older programs stay out.</summary>
public sealed class CompatibilityTests
{
    [Fact]
    public void What_a_migration_on_SQLite_does_older_programs_can_live_with_or_it_says_so() =>
        Check(new SqliteStoreContext(new DbContextOptionsBuilder<SqliteStoreContext>().UseSqlite("Data Source=none").Options));

    [Fact]
    public void What_a_migration_on_PostgreSQL_does_older_programs_can_live_with_or_it_says_so() =>
        Check(new PostgresStoreContext(new DbContextOptionsBuilder<PostgresStoreContext>().UseNpgsql("Host=none").Options));

    [Fact]
    public void The_check_finds_what_takes_away()
    {
        Assert.False(LeavesBe(new DropColumnOperation()));
        Assert.False(LeavesBe(new RenameTableOperation()));
        Assert.False(LeavesBe(new AddColumnOperation { Name = "colour", IsNullable = false }));
        Assert.True(LeavesBe(new AddColumnOperation { Name = "colour", IsNullable = false, DefaultValue = "red" }));
    }

    private static void Check(StoreContext context)
    {
        using (context)
        {
            var migrations = context.GetService<IMigrationsAssembly>();
            Assert.NotEmpty(migrations.Migrations);
            foreach (var (name, type) in migrations.Migrations.Where(migration => !Compatibility.IsBreaking(migration.Key)))
            {
                var operations = migrations.CreateMigration(type, context.Database.ProviderName!).UpOperations;
                Assert.All(operations, operation => Assert.True(LeavesBe(operation), $"{name}: {operation.GetType().Name}"));
            }
        }
    }

    // SQL is for its author to judge.
    private static bool LeavesBe(MigrationOperation operation) => operation switch
    {
        AddColumnOperation column => column.IsNullable || column.DefaultValue is not null || column.DefaultValueSql is not null,
        CreateTableOperation or CreateIndexOperation or DropIndexOperation or SqlOperation or EnsureSchemaOperation or AlterDatabaseOperation => true,
        _ => false,
    };
}
