using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LokaalSignaal.Silo.Journal.Postgres.Migrations
{
    /// <summary>
    /// Documents that were filed, behind the fence of their case's owner: who may fetch one otherwise, the program decides.
    /// </summary>
    public partial class Documents : Migration
    {
        private const string All = "'*' = (SELECT current_setting('lokaalsignaal.owners', true))";
        private const string Owners = "(SELECT string_to_array(current_setting('lokaalsignaal.owners', true), ' '))::text[]";

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "agreements",
                table: "partnerships",
                type: "text",
                nullable: false,
                defaultValue: "[]",
                collation: "C");

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    @ref = table.Column<string>(name: "ref", type: "text", nullable: false, collation: "C"),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    salt = table.Column<byte[]>(type: "bytea", nullable: true),
                    content = table.Column<byte[]>(type: "bytea", nullable: true),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => x.@ref);
                });

            migrationBuilder.CreateIndex(
                name: "IX_documents_case_id",
                table: "documents",
                column: "case_id");

            // It is packed already; and what the server keeps to plan by is no place for what can be erased.
            migrationBuilder.Sql("ALTER TABLE documents ALTER COLUMN content SET STORAGE EXTERNAL, ALTER COLUMN content SET STATISTICS 0");
            migrationBuilder.Sql("ALTER TABLE documents ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY");
            migrationBuilder.Sql($"CREATE POLICY reach ON documents USING ({All} OR split_part(case_id, '/', 1) = ANY ({Owners}))");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("What was filed isn't thrown away.");
    }
}
