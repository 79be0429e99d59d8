using LokaalSignaal.Silo.Journal.Model;

namespace LokaalSignaal.Silo.Journal.Sqlite.Rows;

internal sealed class SignalWriter(Statements statements) : RowWriter<SignalRow>
{
    private readonly Statement _upsert = statements[Upsert.Into(
        "signals",
        "case_id",
        """
        municipality, reference, giver_index, giver, organisation, status, nature, at, changed_at, text_ref, area_ref,
        themes, target_groups, suggested_themes, suggested_groups, suggested_band, labels_confirmed, anonymous,
        follow_hash, channel, version, steps, due, people, since, handled_by
        """,
        once: WrittenOnce.OfSignals,
        resolved: "giver_index")];

    protected override void Write(SignalRow row) => _upsert
        .Add(row.CaseId).Add(row.Municipality).Add(row.Reference).Add(row.Giver).Add(row.Giver)
        .Add(row.Organisation).Add(row.Status).Add(row.Nature).Add(row.At).Add(row.ChangedAt).Add(row.TextRef)
        .Add(row.AreaRef).Add(row.Themes).Add(row.TargetGroups).Add(row.SuggestedThemes).Add(row.SuggestedGroups)
        .Add(row.SuggestedBand).Add(row.LabelsConfirmed).Add(row.Anonymous).Add(row.FollowHash).Add(row.Channel)
        .Add(row.Version).Add(row.Steps).Add(row.Due).Add(row.People).Add(row.Since).Add(row.HandledBy)
        .Run();
}
