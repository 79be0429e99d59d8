using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Sqlite.Rows;

internal sealed class FicheWriter(Statements statements) : RowWriter<FicheRow>
{
    private readonly Statement _upsert = statements[Upsert.Into(
        "fiches",
        "case_id",
        """
        municipality, reference, status, title_ref, description_ref, summary_ref, opened_at, changed_at, signals,
        organisations, themes, target_groups, published, put_to_mandatary, steps, due, version,
        access_themes, access_groups
        """,
        once: WrittenOnce.OfFiches)];

    protected override void Write(FicheRow row) => _upsert
        .Add(row.CaseId).Add(row.Municipality).Add(row.Reference).Add(row.Status).Add(row.TitleRef)
        .Add(row.DescriptionRef).Add(row.SummaryRef).Add(row.OpenedAt).Add(row.ChangedAt).Add(row.Signals)
        .Add(row.Organisations).Add(row.Themes).Add(row.TargetGroups).Add(row.Published).Add(row.PutToMandatary).Add(row.Steps).Add(row.Due)
        .Add(row.Version).Add(row.AccessThemes).Add(row.AccessGroups)
        .Run();
}
