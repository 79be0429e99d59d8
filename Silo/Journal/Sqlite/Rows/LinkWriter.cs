using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Sqlite.Rows;

internal sealed class LinkWriter(Statements statements) : RowWriter<LinkRow>
{
    private readonly Statement _upsert = statements[Upsert.Into(
        "fiche_links",
        "fiche_id, signal_id, linked_version",
        "unlinked_version, organisation, at")];

    protected override void Write(LinkRow row) => _upsert
        .Add(row.FicheId).Add(row.SignalId).Add(row.LinkedVersion).Add(row.UnlinkedVersion).Add(row.Organisation)
        .Add(row.At)
        .Run();
}
