using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LokaalSignaal.Silo.Journal.Postgres.Migrations
{
    /// <summary>
    /// Where processes tell each other how they are doing. Not part of the model: it belongs to no case, is in no backup,
    /// and is empty after the server fell, which is why it isn't logged.
    /// </summary>
    [DbContext(typeof(PostgresStoreContext))]
    [Migration("20261122110000_Nodes")]
    public sealed class Nodes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE UNLOGGED TABLE nodes (id text PRIMARY KEY, told text NOT NULL, at timestamptz NOT NULL)");
            migrationBuilder.Sql("ALTER TABLE nodes ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
            migrationBuilder.Sql("CREATE POLICY reach ON nodes USING ('*' = (SELECT current_setting('lokaalsignaal.owners', true)))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("DROP TABLE nodes");
    }
}
