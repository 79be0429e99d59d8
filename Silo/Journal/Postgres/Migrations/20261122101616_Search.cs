using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LokaalSignaal.Silo.Journal.Postgres.Migrations
{
    /// <summary>
    /// The search index, behind the fence. Nothing of the model: it is made anew from the store, never copied and never
    /// verified. A posting says of one word, in one kind of cases of one municipality, that a case has it; word and kind
    /// are one number, so that no word stands in its keys. What a giver wrote they may search themselves.
    /// </summary>
    [DbContext(typeof(PostgresStoreContext))]
    [Migration("20261122101616_Search")]
    public sealed class Search : Migration
    {
        private const string All = "'*' = (SELECT current_setting('lokaalsignaal.owners', true))";
        private const string OfMunicipality =
            "municipality = ANY ((SELECT string_to_array(current_setting('lokaalsignaal.owners', true), ' '))::text[])";

        private static readonly (string Table, string Seen)[] _tables =
        [
            ("search_docs", $"{All} OR {OfMunicipality} OR EXISTS (SELECT FROM signals s WHERE s.case_id = search_docs.case_id)"),
            ("search_words", $"{All} OR {OfMunicipality}"),
            ("search_postings", $"{All} OR {OfMunicipality}"),
            ("search_state", All),
        ];

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What the server keeps to plan by is no place for words, nor for texts: it would outlive them. To give a column
            // the type that it has throws away what was kept of it, and nothing else.
            migrationBuilder.Sql("""
                ALTER TABLE texts ALTER COLUMN body SET STATISTICS 0, ALTER COLUMN body TYPE text COLLATE "C";
                CREATE TABLE search_docs (
                    id bigint PRIMARY KEY,
                    municipality text COLLATE "C" NOT NULL,
                    kind text COLLATE "C" NOT NULL,
                    case_id text COLLATE "C" NOT NULL UNIQUE,
                    words text COLLATE "C" NOT NULL,
                    facets text COLLATE "C" NOT NULL);
                ALTER TABLE search_docs ALTER COLUMN words SET STATISTICS 0;
                CREATE TABLE search_words (
                    municipality text COLLATE "C" NOT NULL,
                    kind text COLLATE "C" NOT NULL,
                    word text COLLATE "C" NOT NULL,
                    lexeme text COLLATE "C" NOT NULL,
                    term bigint NOT NULL,
                    docs bigint NOT NULL,
                    PRIMARY KEY (municipality, kind, word)) WITH (fillfactor = 70);
                CREATE INDEX search_words_by_lexeme ON search_words (municipality, kind, lexeme);
                ALTER TABLE search_words ALTER COLUMN word SET STATISTICS 0, ALTER COLUMN lexeme SET STATISTICS 0;
                CREATE TABLE search_postings (term bigint NOT NULL, id bigint NOT NULL, municipality text COLLATE "C" NOT NULL);
                ALTER TABLE search_postings ALTER COLUMN term SET STATISTICS 1000;
                CREATE UNIQUE INDEX search_postings_by_term ON search_postings (term, id) INCLUDE (municipality);
                CREATE TABLE search_state (name text COLLATE "C" PRIMARY KEY, value bigint NOT NULL);
                """);
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
                migrationBuilder.Sql($"DROP TABLE {table}");
            }

            migrationBuilder.Sql("ALTER TABLE texts ALTER COLUMN body SET STATISTICS -1");
        }
    }
}
