using LokaalSignaal.Identity;

namespace LokaalSignaal.People;

/// <summary>What people were told, and whether they saw it.</summary>
public interface INoticeBoard
{
    /// <summary>The reader has seen what there is to hear about a signal of theirs, or a partnership. Others' notices stay as they are.</summary>
    ValueTask ReadAsync(CaseId signal, Actor reader, CancellationToken cancellationToken = default);
}
