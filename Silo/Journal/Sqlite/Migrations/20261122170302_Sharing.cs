using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LokaalSignaal.Silo.Journal.Sqlite.Migrations
{
    /// <summary>What municipalities show each other, and who read what.</summary>
    public partial class Sharing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "readings",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", nullable: false),
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    owner = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", nullable: false),
                    person_index = table.Column<byte[]>(type: "BLOB", nullable: true),
                    purpose = table.Column<string>(type: "TEXT", nullable: false),
                    ground = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "shares",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "TEXT", nullable: false),
                    municipality = table.Column<string>(type: "TEXT", nullable: false),
                    fiche_id = table.Column<string>(type: "TEXT", nullable: false),
                    receiver = table.Column<string>(type: "TEXT", nullable: false),
                    open = table.Column<bool>(type: "INTEGER", nullable: false),
                    until_day = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    linked_fiche = table.Column<string>(type: "TEXT", nullable: true),
                    shared_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shares", x => x.case_id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_readings_case_id_at",
                table: "readings",
                columns: new[] { "case_id", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_readings_owner_at",
                table: "readings",
                columns: new[] { "owner", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_readings_person_index_at",
                table: "readings",
                columns: new[] { "person_index", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_shares_fiche_id",
                table: "shares",
                column: "fiche_id");

            migrationBuilder.CreateIndex(
                name: "IX_shares_receiver_shared_at",
                table: "shares",
                columns: new[] { "receiver", "shared_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("What was shared and read isn't thrown away.");
    }
}
