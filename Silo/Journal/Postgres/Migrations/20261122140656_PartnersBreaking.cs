using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LokaalSignaal.Silo.Journal.Postgres.Migrations
{
    /// <summary>
    /// Partnerships, and what they open of the fence: a setting of the transaction says what is reached by them. Programs that
    /// don't know of them would show a municipality what it sees counts of only.
    /// </summary>
    public partial class PartnersBreaking : Migration
    {
        private const string All = "'*' = (SELECT current_setting('lokaalsignaal.owners', true))";
        private const string Owners = "(SELECT string_to_array(current_setting('lokaalsignaal.owners', true), ' '))::text[]";
        private const string Person = "(SELECT decode(current_setting('lokaalsignaal.person', true), 'hex'))";
        private const string Code = "(SELECT decode(current_setting('lokaalsignaal.code', true), 'hex'))";
        private const string Partner = "(SELECT string_to_array(current_setting('lokaalsignaal.partner', true), ' '))::text[]";
        private const string OfCase = $"split_part(case_id, '/', 1) = ANY ({Owners})";
        private const string OfMunicipality = $"municipality = ANY ({Owners})";

        // Whoever sees a label of a case by a partnership may see the case, once a processor confirmed its labels: what of it,
        // the filters of the queries say.
        private static readonly (string Table, string Seen)[] _tables =
        [
            ("labels", $"{All} OR {OfMunicipality} OR (municipality || '/' || axis || '/' || label) = ANY ({Partner})"),
            ("signals", $"""
                {All} OR {OfMunicipality} OR giver_index = {Person} OR follow_hash = {Code}
                OR (municipality || '/organisation/' || organisation) = ANY ({Partner})
                OR (labels_confirmed AND EXISTS (SELECT FROM labels l WHERE l.case_id = signals.case_id))
                OR case_id = ANY ({Partner})
                """),
            ("fiche_links", $"""
                {All} OR split_part(fiche_id, '/', 1) = ANY ({Owners}) OR fiche_id = ANY ({Partner})
                OR EXISTS (SELECT FROM signals s WHERE s.case_id = signal_id)
                """),
            ("fiches", $"""
                {All} OR {OfMunicipality} OR published OR case_id = ANY ({Partner})
                OR EXISTS (SELECT FROM labels l WHERE l.case_id = fiches.case_id)
                OR EXISTS (SELECT FROM fiche_links l WHERE l.fiche_id = case_id)
                """),
            ("texts", $"""
                {All} OR {OfCase} OR case_id = ANY ({Partner})
                OR EXISTS (SELECT FROM signals s WHERE s.case_id = texts.case_id)
                OR EXISTS (SELECT FROM fiche_links l WHERE l.fiche_id = texts.case_id)
                OR EXISTS (SELECT FROM labels l WHERE l.case_id = texts.case_id AND l.kind = 'fiche')
                OR EXISTS (SELECT FROM fiches f WHERE f.case_id = texts.case_id AND f.published
                           AND texts.ref IN (f.title_ref, f.description_ref, f.summary_ref))
                """),
            ("search_docs", $"""
                {All} OR {OfMunicipality} OR case_id = ANY ({Partner})
                OR EXISTS (SELECT FROM signals s WHERE s.case_id = search_docs.case_id)
                OR EXISTS (SELECT FROM labels l WHERE l.case_id = search_docs.case_id AND l.kind = 'fiche')
                """),
            ("partnerships", $"{All} OR {OfMunicipality} OR organisation = ANY ({Owners})"),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "handled_by",
                table: "signals",
                type: "text",
                nullable: true,
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "access_groups",
                table: "fiches",
                type: "text",
                nullable: false,
                defaultValue: " ",
                collation: "C");

            migrationBuilder.AddColumn<string>(
                name: "access_themes",
                table: "fiches",
                type: "text",
                nullable: false,
                defaultValue: " ",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "partnerships",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    municipality = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    standing = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    from_day = table.Column<DateOnly>(type: "date", nullable: true),
                    until_day = table.Column<DateOnly>(type: "date", nullable: true),
                    own_staff = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    mandates = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    requested_at = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
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

            migrationBuilder.Sql("ALTER TABLE partnerships ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
            foreach (var (table, seen) in _tables)
            {
                migrationBuilder.Sql($"DROP POLICY IF EXISTS reach ON {table}");
                migrationBuilder.Sql($"CREATE POLICY reach ON {table} USING ({seen})");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("What was agreed with partners isn't thrown away.");
    }
}
