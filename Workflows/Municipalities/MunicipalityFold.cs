using LokaalSignaal.Cases;
using LokaalSignaal.Municipalities;

namespace LokaalSignaal.Workflows.Municipalities;

/// <summary>What events make of a municipality's state.</summary>
internal static class MunicipalityFold
{
    public static MunicipalityState Apply(MunicipalityState state, RecordedEvent recorded)
    {
        var next = state with
        {
            Version = recorded.Version,
            BeganAt = state.Exists ? state.BeganAt : recorded.At,
            ChangedAt = recorded.At,
        };
        return recorded.Event switch
        {
            MunicipalityFounded founded => next with { Name = founded.Name, Details = founded.Details },
            MunicipalityChanged changed => next with { Name = changed.Name, Details = changed.Details },
            ProcessDrafted drafted => next with { Drafts = next.Drafts.SetItem(drafted.Kind, drafted.File) },
            ProcessPublished published => Published(next, published, recorded.At),
            ThemeWordsChanged { File: { } file } words => next with { ThemeWords = next.ThemeWords.SetItem(words.Theme, file) },
            ThemeWordsChanged words => next with { ThemeWords = next.ThemeWords.Remove(words.Theme) },
            TargetGroupWordsChanged { File: { } file } words =>
                next with { TargetGroupWords = next.TargetGroupWords.SetItem(words.TargetGroup, file) },
            TargetGroupWordsChanged words => next with { TargetGroupWords = next.TargetGroupWords.Remove(words.TargetGroup) },
            OrganisationAdmitted admitted => next with { Organisations = next.Organisations.Add(admitted.Organisation) },
            OrganisationDismissed dismissed => next with { Organisations = next.Organisations.Remove(dismissed.Organisation) },
            _ => next,
        };
    }

    private static MunicipalityState Published(MunicipalityState state, ProcessPublished published, DateTimeOffset at) => state with
    {
        Drafts = state.Drafts.Remove(published.Kind),
        Processes = state.Processes.Add(new OwnProcess(published.Kind, published.Definition, published.File, at)),
    };
}
