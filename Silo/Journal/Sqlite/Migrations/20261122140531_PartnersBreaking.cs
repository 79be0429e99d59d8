using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LokaalSignaal.Silo.Journal.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PartnersBreaking : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "handled_by",
                table: "signals",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "access_groups",
                table: "fiches",
                type: "TEXT",
                nullable: false,
                defaultValue: " ");

            migrationBuilder.AddColumn<string>(
                name: "access_themes",
                table: "fiches",
                type: "TEXT",
                nullable: false,
                defaultValue: " ");

            migrationBuilder.CreateTable(
                name: "partnerships",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    municipality = table.Column<string>(type: "TEXT", nullable: false),
                    organisation = table.Column<string>(type: "TEXT", nullable: false),
                    standing = table.Column<string>(type: "TEXT", nullable: false),
                    from_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    until_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    own_staff = table.Column<string>(type: "TEXT", nullable: true),
                    mandates = table.Column<string>(type: "TEXT", nullable: false),
                    requested_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partnerships", x => x.case_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_signals_organisation_municipality_at_case_id",
                table: "signals",
                columns: new[] { "organisation", "municipality", "at", "case_id" },
                filter: "organisation <> municipality");

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_municipality_organisation",
                table: "partnerships",
                columns: new[] { "municipality", "organisation" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_partnerships_organisation",
                table: "partnerships",
                column: "organisation");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "partnerships");

            migrationBuilder.DropIndex(
                name: "IX_signals_organisation_municipality_at_case_id",
                table: "signals");

            migrationBuilder.DropColumn(
                name: "handled_by",
                table: "signals");

            migrationBuilder.DropColumn(
                name: "access_groups",
                table: "fiches");

            migrationBuilder.DropColumn(
                name: "access_themes",
                table: "fiches");
        }
    }
}
