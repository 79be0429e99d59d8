using LokaalSignaal.Cases;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Portal.Api.Cases;

/// <summary>A case after a deed, for a caller who needn't be able to read all of it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reference">The reference that people say to each other.</param>
/// <param name="Version">Its version after the deed.</param>
/// <param name="Status">Whether it is still going on; none where the caller can't read the case any more.</param>
/// <param name="Process">Where it stands now; none where the caller can't see that.</param>
public sealed record ChangedCase(CaseId Id, string Reference, long Version, CaseStatus? Status = null, ProcessItem? Process = null)
{
    /// <summary>What every accepted command tells.</summary>
    internal static ChangedCase Of(Answer.Accepted done) => new(done.Case, done.Case.Reference, done.Version);
}
