using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LokaalSignaal.Silo.Journal.Postgres.Migrations
{
    /// <summary>What municipalities show each other, and who read what.</summary>
    public partial class Sharing : Migration
    {
        private const string All = "'*' = (SELECT current_setting('lokaalsignaal.owners', true))";
        private const string Owners = "(SELECT string_to_array(current_setting('lokaalsignaal.owners', true), ' '))::text[]";

        // Both see that something is shared; what of it, the share and its fiche are named for in the reading.
        private static readonly (string Table, string Seen)[] _tables =
        [
            ("shares", $"{All} OR municipality = ANY ({Owners}) OR receiver = ANY ({Owners})"),
            ("readings", $"{All} OR split_part(case_id, '/', 1) = ANY ({Owners})"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "readings",
                columns: table => new
                {
                    id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    role = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    ground = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_readings", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "shares",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    municipality = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fiche_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    receiver = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    open = table.Column<bool>(type: "boolean", nullable: false),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    linked_fiche = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    shared_at = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
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

            foreach (var (table, seen) in _tables)
            {
                migrationBuilder.Sql($"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
                migrationBuilder.Sql($"CREATE POLICY reach ON {table} USING ({seen})");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("What was shared and read isn't thrown away.");
    }
}
