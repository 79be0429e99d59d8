using LokaalSignaal.Identity;

namespace LokaalSignaal.Cases;

/// <summary>Tells pages that something changed, so that they read again. A hint: it carries no content.</summary>
public interface ILiveFeed
{
    /// <summary>Calls back when a case of an owner changed, until disposed.</summary>
    /// <param name="owner">The municipality or the organisation.</param>
    /// <param name="changed">Called with the case that changed; on a pool thread, and never two at once for one subscription.</param>
    IDisposable Subscribe(OwnerId owner, Func<CaseId, Task> changed);
}
