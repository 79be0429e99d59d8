using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>The tables that lists and pages read. Each can be made anew from the events.</summary>
internal static class ReadModelTables
{
    public static void Describe(ModelBuilder model)
    {
        Signals(model);
        Fiches(model);
        Steps(model);
        Owners(model);
        Shares(model);
        Dossiers(model);
    }

    private static void Signals(ModelBuilder model)
    {
        model.Entity<SignalRow>(signals =>
        {
            signals.ToTable("signals").HasKey(s => s.CaseId);
            signals.HasIndex(s => new { s.Municipality, s.At, s.CaseId });
            signals.HasIndex(s => new { s.Municipality, s.Status, s.At, s.CaseId });
            signals.HasIndex(s => new { s.Municipality, s.Due, s.CaseId });
            signals.HasIndex(s => new { s.GiverIndex, s.At });
            signals.HasIndex(s => new { s.Organisation, s.Municipality, s.At, s.CaseId }).HasFilter("organisation <> municipality");
            signals.HasIndex(s => s.FollowHash).HasFilter("follow_hash IS NOT NULL");
        });
        model.Entity<LabelRow>(labels =>
        {
            labels.ToTable("labels").HasKey(l => new { l.CaseId, l.Axis, l.Label });
            labels.HasIndex(l => new { l.Municipality, l.Kind, l.Axis, l.Label, l.At, l.CaseId });
        });
    }

    private static void Fiches(ModelBuilder model)
    {
        model.Entity<FicheRow>(fiches =>
        {
            fiches.ToTable("fiches").HasKey(f => f.CaseId);
            fiches.HasIndex(f => new { f.Municipality, f.OpenedAt, f.CaseId });
            fiches.HasIndex(f => new { f.Municipality, f.Status, f.OpenedAt, f.CaseId });
            fiches.HasIndex(f => new { f.Municipality, f.Due, f.CaseId });
        });
        model.Entity<LinkRow>(links =>
        {
            links.ToTable("fiche_links").HasKey(l => new { l.FicheId, l.SignalId, l.LinkedVersion });
            links.HasIndex(l => l.SignalId);
        });
    }

    private static void Steps(ModelBuilder model) =>
        model.Entity<StepRow>(steps =>
        {
            steps.ToTable("steps").HasKey(s => new { s.CaseId, s.Visit });
            steps.HasIndex(s => new { s.Municipality, s.Kind, s.Due });
            steps.HasIndex(s => s.AssigneeIndex).HasFilter("assignee_index IS NOT NULL");
            steps.HasIndex(s => new { s.Overdue, s.Due });
        });

    private static void Shares(ModelBuilder model) =>
        model.Entity<ShareRow>(shares =>
        {
            shares.ToTable("shares").HasKey(s => s.CaseId);
            shares.HasIndex(s => s.FicheId);
            shares.HasIndex(s => new { s.Receiver, s.SharedAt });
        });

    private static void Dossiers(ModelBuilder model) =>
        model.Entity<DossierRow>(dossiers =>
        {
            dossiers.ToTable("dossiers").HasKey(d => new { d.CaseId, d.Municipality });
            dossiers.HasIndex(d => new { d.Municipality, d.Since });
            dossiers.HasIndex(d => d.FicheId).HasFilter("fiche_id IS NOT NULL");
        });

    private static void Owners(ModelBuilder model)
    {
        model.Entity<OwnerRow>(owners =>
        {
            owners.ToTable("owners").HasKey(o => o.Owner);
            owners.HasIndex(o => o.CaseId);
        });
        model.Entity<MembershipRow>(members =>
        {
            members.ToTable("memberships").HasKey(m => new { m.Municipality, m.Organisation });
            members.HasIndex(m => m.CaseId);
            members.HasIndex(m => m.Organisation);
        });
        model.Entity<PartnershipRow>(partnerships =>
        {
            partnerships.ToTable("partnerships").HasKey(p => p.CaseId);
            partnerships.HasIndex(p => new { p.Municipality, p.Organisation }).IsUnique();
            partnerships.HasIndex(p => p.Organisation);
            partnerships.Property(p => p.Agreements).HasDefaultValue("[]");
        });
        model.Entity<CapacityRow>(capacities =>
        {
            capacities.ToTable("capacities").HasKey(c => new { c.CaseId, c.Capacity });
            capacities.HasIndex(c => c.PersonIndex);
            capacities.HasIndex(c => c.Capacity);
        });
    }
}
