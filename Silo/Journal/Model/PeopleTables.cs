using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>The tables about people: who they are, how they sign in, what they are told.</summary>
internal static class PeopleTables
{
    public static void Describe(ModelBuilder model)
    {
        model.Entity<StoredPerson>().ToTable("people").HasKey(p => p.PersonIndex);
        model.Entity<StoredResolution>(resolutions =>
        {
            resolutions.ToTable("resolutions").HasKey(r => r.Pseudonym);
            resolutions.HasIndex(r => r.PersonIndex);
            resolutions.HasIndex(r => r.CaseId);
        });
        model.Entity<StoredAccount>(accounts =>
        {
            accounts.ToTable("accounts").HasKey(a => a.PersonIndex);
            accounts.HasIndex(a => a.EmailIndex).IsUnique();
        });
        model.Entity<StoredLink>(links =>
        {
            links.ToTable("links").HasKey(l => l.TokenHash);
            links.HasIndex(l => l.PersonIndex);
        });
        model.Entity<StoredReading>(readings =>
        {
            readings.ToTable("readings").HasKey(r => r.Id);
            readings.HasIndex(r => new { r.CaseId, r.At });
            readings.HasIndex(r => new { r.PersonIndex, r.At });
            readings.HasIndex(r => new { r.Owner, r.At });
        });
        model.Entity<StoredNotice>(notices =>
            notices.ToTable("notices").HasKey(n => new { n.PersonIndex, n.SourcePosition, n.CaseId }));
    }
}
