using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LokaalSignaal.Silo.Journal.Postgres.Migrations
{
    /// <summary>Municipalities in dossiers.</summary>
    public partial class Dossiers : Migration
    {
        // A municipality sees its own place in a dossier; the dossier and its fiches are named for in the reading.
        private const string Seen = """
            '*' = (SELECT current_setting('lokaalsignaal.owners', true))
            OR municipality = ANY ((SELECT string_to_array(current_setting('lokaalsignaal.owners', true), ' '))::text[])
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dossiers",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    municipality = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    standing = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fiche_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    since = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dossiers", x => new { x.case_id, x.municipality });
                });

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_fiche_id",
                table: "dossiers",
                column: "fiche_id",
                filter: "fiche_id IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_dossiers_municipality_since",
                table: "dossiers",
                columns: new[] { "municipality", "since" });

            migrationBuilder.Sql("ALTER TABLE dossiers ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
            migrationBuilder.Sql($"CREATE POLICY reach ON dossiers USING ({Seen})");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Who built a dossier together isn't thrown away.");
    }
}
