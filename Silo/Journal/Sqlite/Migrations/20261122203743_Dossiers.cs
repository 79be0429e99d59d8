using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LokaalSignaal.Silo.Journal.Sqlite.Migrations
{
    /// <summary>Municipalities in dossiers.</summary>
    public partial class Dossiers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "dossiers",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    municipality = table.Column<string>(type: "TEXT", nullable: false),
                    standing = table.Column<string>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<string>(type: "TEXT", nullable: true),
                    since = table.Column<long>(type: "INTEGER", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Who built a dossier together isn't thrown away.");
    }
}
