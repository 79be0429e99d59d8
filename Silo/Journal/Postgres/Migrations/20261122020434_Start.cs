using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LokaalSignaal.Silo.Journal.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Start : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    person_index = table.Column<byte[]>(type: "bytea", nullable: false),
                    email_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    password_hash = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    security_stamp = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    failures = table.Column<int>(type: "integer", nullable: false),
                    lockout_end = table.Column<long>(type: "bigint", nullable: true),
                    disabled = table.Column<bool>(type: "boolean", nullable: false),
                    culture = table.Column<string>(type: "text", nullable: true, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.person_index);
                });

            migrationBuilder.CreateTable(
                name: "answers",
                columns: table => new
                {
                    key = table.Column<byte[]>(type: "bytea", nullable: false),
                    request = table.Column<byte[]>(type: "bytea", nullable: false),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answers", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "batches",
                columns: table => new
                {
                    number = table.Column<long>(type: "bigint", nullable: false),
                    first_position = table.Column<long>(type: "bigint", nullable: false),
                    last_position = table.Column<long>(type: "bigint", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    previous = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_batches", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "capacities",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    capacity = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_index = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_capacities", x => new { x.case_id, x.capacity });
                });

            migrationBuilder.CreateTable(
                name: "events",
                columns: table => new
                {
                    position = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    type = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    body = table.Column<byte[]>(type: "bytea", nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    by = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    capacity = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_events", x => x.position);
                });

            migrationBuilder.CreateTable(
                name: "fiche_links",
                columns: table => new
                {
                    fiche_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    signal_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    linked_version = table.Column<long>(type: "bigint", nullable: false),
                    unlinked_version = table.Column<long>(type: "bigint", nullable: true),
                    organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fiche_links", x => new { x.fiche_id, x.signal_id, x.linked_version });
                });

            migrationBuilder.CreateTable(
                name: "fiches",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    municipality = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reference = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    title_ref = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    description_ref = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    summary_ref = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    opened_at = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    signals = table.Column<int>(type: "integer", nullable: false),
                    organisations = table.Column<int>(type: "integer", nullable: false),
                    themes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    target_groups = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    published = table.Column<bool>(type: "boolean", nullable: false),
                    steps = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    put_to_mandatary = table.Column<bool>(type: "boolean", nullable: false),
                    version = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fiches", x => x.case_id);
                });

            migrationBuilder.CreateTable(
                name: "followers",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    position = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_followers", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "labels",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    axis = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    label = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    municipality = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_labels", x => new { x.case_id, x.axis, x.label });
                });

            migrationBuilder.CreateTable(
                name: "links",
                columns: table => new
                {
                    token_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    purpose = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_index = table.Column<byte[]>(type: "bytea", nullable: false),
                    issued_by = table.Column<byte[]>(type: "bytea", nullable: true),
                    expires = table.Column<long>(type: "bigint", nullable: false),
                    used_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_links", x => x.token_hash);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    municipality = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    organisation = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_memberships", x => new { x.municipality, x.organisation });
                });

            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    person_index = table.Column<byte[]>(type: "bytea", nullable: false),
                    source_position = table.Column<long>(type: "bigint", nullable: false),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    fiche_id = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    read_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_notices", x => new { x.person_index, x.source_position, x.case_id });
                });

            migrationBuilder.CreateTable(
                name: "owners",
                columns: table => new
                {
                    owner = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    name_ref = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    sector = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_owners", x => x.owner);
                });

            migrationBuilder.CreateTable(
                name: "people",
                columns: table => new
                {
                    person_index = table.Column<byte[]>(type: "bytea", nullable: false),
                    wrapped_key = table.Column<byte[]>(type: "bytea", nullable: false),
                    cipher = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_people", x => x.person_index);
                });

            migrationBuilder.CreateTable(
                name: "resolutions",
                columns: table => new
                {
                    pseudonym = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    person_index = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_resolutions", x => x.pseudonym);
                });

            migrationBuilder.CreateTable(
                name: "signals",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    municipality = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    reference = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    giver_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    giver = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    organisation = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    status = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    nature = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    at = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    text_ref = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    area_ref = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    themes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    target_groups = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    suggested_themes = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    suggested_groups = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    suggested_band = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    labels_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    anonymous = table.Column<bool>(type: "boolean", nullable: false),
                    follow_hash = table.Column<byte[]>(type: "bytea", nullable: true),
                    channel = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    steps = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    people = table.Column<int>(type: "integer", nullable: true),
                    since = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_signals", x => x.case_id);
                });

            migrationBuilder.CreateTable(
                name: "snapshots",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    version = table.Column<long>(type: "bigint", nullable: false),
                    schema = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_snapshots", x => x.case_id);
                });

            migrationBuilder.CreateTable(
                name: "steps",
                columns: table => new
                {
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    visit = table.Column<int>(type: "integer", nullable: false),
                    municipality = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    step = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    step_kind = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    due = table.Column<DateOnly>(type: "date", nullable: true),
                    roles = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    assignee = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    assignee_index = table.Column<byte[]>(type: "bytea", nullable: true),
                    activated_at = table.Column<long>(type: "bigint", nullable: false),
                    overdue = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_steps", x => new { x.case_id, x.visit });
                });

            migrationBuilder.CreateTable(
                name: "texts",
                columns: table => new
                {
                    @ref = table.Column<string>(name: "ref", type: "text", nullable: false, collation: "C"),
                    case_id = table.Column<string>(type: "text", nullable: false, collation: "C"),
                    salt = table.Column<byte[]>(type: "bytea", nullable: true),
                    body = table.Column<string>(type: "text", nullable: true, collation: "C"),
                    state = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_texts", x => x.@ref);
                });

            migrationBuilder.CreateTable(
                name: "words",
                columns: table => new
                {
                    name = table.Column<string>(type: "text", nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_words", x => x.name);
                });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_email_index",
                table: "accounts",
                column: "email_index",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_capacities_capacity",
                table: "capacities",
                column: "capacity");

            migrationBuilder.CreateIndex(
                name: "IX_capacities_person_index",
                table: "capacities",
                column: "person_index");

            migrationBuilder.CreateIndex(
                name: "IX_events_case_id_version",
                table: "events",
                columns: new[] { "case_id", "version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fiche_links_signal_id",
                table: "fiche_links",
                column: "signal_id");

            migrationBuilder.CreateIndex(
                name: "IX_fiches_municipality_due_case_id",
                table: "fiches",
                columns: new[] { "municipality", "due", "case_id" });

            migrationBuilder.CreateIndex(
                name: "IX_fiches_municipality_opened_at_case_id",
                table: "fiches",
                columns: new[] { "municipality", "opened_at", "case_id" });

            migrationBuilder.CreateIndex(
                name: "IX_fiches_municipality_status_opened_at_case_id",
                table: "fiches",
                columns: new[] { "municipality", "status", "opened_at", "case_id" });

            migrationBuilder.CreateIndex(
                name: "IX_labels_municipality_kind_axis_label_at_case_id",
                table: "labels",
                columns: new[] { "municipality", "kind", "axis", "label", "at", "case_id" });

            migrationBuilder.CreateIndex(
                name: "IX_links_person_index",
                table: "links",
                column: "person_index");

            migrationBuilder.CreateIndex(
                name: "IX_memberships_case_id",
                table: "memberships",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_memberships_organisation",
                table: "memberships",
                column: "organisation");

            migrationBuilder.CreateIndex(
                name: "IX_owners_case_id",
                table: "owners",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_resolutions_case_id",
                table: "resolutions",
                column: "case_id");

            migrationBuilder.CreateIndex(
                name: "IX_resolutions_person_index",
                table: "resolutions",
                column: "person_index");

            migrationBuilder.CreateIndex(
                name: "IX_signals_follow_hash",
                table: "signals",
                column: "follow_hash",
                filter: "follow_hash IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_signals_giver_index_at",
                table: "signals",
                columns: new[] { "giver_index", "at" });

            migrationBuilder.CreateIndex(
                name: "IX_signals_municipality_at_case_id",
                table: "signals",
                columns: new[] { "municipality", "at", "case_id" });

            migrationBuilder.CreateIndex(
                name: "IX_signals_municipality_due_case_id",
                table: "signals",
                columns: new[] { "municipality", "due", "case_id" });

            migrationBuilder.CreateIndex(
                name: "IX_signals_municipality_status_at_case_id",
                table: "signals",
                columns: new[] { "municipality", "status", "at", "case_id" });

            migrationBuilder.CreateIndex(
                name: "IX_steps_assignee_index",
                table: "steps",
                column: "assignee_index",
                filter: "assignee_index IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_steps_municipality_kind_due",
                table: "steps",
                columns: new[] { "municipality", "kind", "due" });

            migrationBuilder.CreateIndex(
                name: "IX_steps_overdue_due",
                table: "steps",
                columns: new[] { "overdue", "due" });

            migrationBuilder.CreateIndex(
                name: "IX_texts_case_id",
                table: "texts",
                column: "case_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "answers");

            migrationBuilder.DropTable(
                name: "batches");

            migrationBuilder.DropTable(
                name: "capacities");

            migrationBuilder.DropTable(
                name: "events");

            migrationBuilder.DropTable(
                name: "fiche_links");

            migrationBuilder.DropTable(
                name: "fiches");

            migrationBuilder.DropTable(
                name: "followers");

            migrationBuilder.DropTable(
                name: "labels");

            migrationBuilder.DropTable(
                name: "links");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "owners");

            migrationBuilder.DropTable(
                name: "people");

            migrationBuilder.DropTable(
                name: "resolutions");

            migrationBuilder.DropTable(
                name: "signals");

            migrationBuilder.DropTable(
                name: "snapshots");

            migrationBuilder.DropTable(
                name: "steps");

            migrationBuilder.DropTable(
                name: "texts");

            migrationBuilder.DropTable(
                name: "words");
        }
    }
}
