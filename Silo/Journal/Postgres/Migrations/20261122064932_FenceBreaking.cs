using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LokaalSignaal.Silo.Journal.Postgres.Migrations
{
    /// <summary>
    /// Row-level security on what belongs to somebody. A setting of the transaction says whose rows are read; without it
    /// there are none, for the tables' own role neither: a program that doesn't know of it would find an empty store. What
    /// compares is leak-proof, so that indexes serve as before, and stands in sub-selects, so that it is read once a query.
    /// </summary>
    public partial class FenceBreaking : Migration
    {
        private const string All = "'*' = (SELECT current_setting('lokaalsignaal.owners', true))";
        private const string Owners = "(SELECT string_to_array(current_setting('lokaalsignaal.owners', true), ' '))::text[]";
        private const string Person = "(SELECT decode(current_setting('lokaalsignaal.person', true), 'hex'))";
        private const string Code = "(SELECT decode(current_setting('lokaalsignaal.code', true), 'hex'))";
        private const string OfCase = $"split_part(case_id, '/', 1) = ANY ({Owners})";
        private const string OfMunicipality = $"municipality = ANY ({Owners})";

        // A giver reaches the fiches of their signals by the links, and a code those of its signal: whoever sees the
        // signal. What was published anyone may read: its title and what is told of it, nothing else of its texts.
        private static readonly (string Table, string Seen)[] _tables =
        [
            ("signals", $"{All} OR {OfMunicipality} OR giver_index = {Person} OR follow_hash = {Code}"),
            ("fiche_links", $"""
                {All} OR split_part(fiche_id, '/', 1) = ANY ({Owners})
                OR EXISTS (SELECT FROM signals s WHERE s.case_id = signal_id)
                """),
            ("fiches", $"""
                {All} OR {OfMunicipality} OR published
                OR EXISTS (SELECT FROM fiche_links l WHERE l.fiche_id = case_id)
                """),
            ("texts", $"""
                {All} OR {OfCase}
                OR EXISTS (SELECT FROM signals s WHERE s.case_id = texts.case_id)
                OR EXISTS (SELECT FROM fiche_links l WHERE l.fiche_id = texts.case_id)
                OR EXISTS (SELECT FROM fiches f WHERE f.case_id = texts.case_id AND f.published
                           AND texts.ref IN (f.title_ref, f.description_ref, f.summary_ref))
                """),
            ("labels", $"{All} OR {OfMunicipality}"),
            ("steps", $"{All} OR {OfMunicipality}"),
            ("notices", $"{All} OR person_index = {Person}"),
            ("events", $"{All} OR {OfCase}"),
            ("snapshots", All),
            ("resolutions", All),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, seen) in _tables)
            {
                migrationBuilder.Sql($"ALTER TABLE {table} ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
                migrationBuilder.Sql($"CREATE POLICY reach ON {table} USING ({seen})");
            }
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            foreach (var (table, _) in _tables)
            {
                migrationBuilder.Sql($"DROP POLICY reach ON {table}");
                migrationBuilder.Sql($"ALTER TABLE {table} NO FORCE ROW LEVEL SECURITY, DISABLE ROW LEVEL SECURITY");
            }
        }
    }
}
