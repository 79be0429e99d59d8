using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>The journal's own tables.</summary>
internal static class JournalTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<StoredEvent>(events =>
        {
            events.ToTable("events").HasKey(e => e.Position);
            events.Property(e => e.Position).ValueGeneratedNever();
            events.HasIndex(e => new { e.CaseId, e.Version }).IsUnique();
        });
        model.Entity<StoredBatch>(batches =>
        {
            batches.ToTable("batches").HasKey(b => b.Number);
            batches.Property(b => b.Number).ValueGeneratedNever();
        });
        model.Entity<StoredText>(texts =>
        {
            texts.ToTable("texts").HasKey(t => t.Ref);
            texts.HasIndex(t => t.CaseId);
        });
        model.Entity<StoredDocument>(documents =>
        {
            documents.ToTable("documents").HasKey(d => d.Ref);
            documents.HasIndex(d => d.CaseId);
        });
        model.Entity<StoredSnapshot>().ToTable("snapshots").HasKey(s => s.CaseId);
        model.Entity<StoredAnswer>().ToTable("answers").HasKey(a => a.Key);
        model.Entity<FollowerPosition>().ToTable("followers").HasKey(f => f.Name);
        model.Entity<StoredWord>().ToTable("words").HasKey(w => w.Name);
    }
}
