using LokaalSignaal.Cases;
using LokaalSignaal.Fiches;
using LokaalSignaal.Portal.Api.Cases;

namespace LokaalSignaal.Portal.Api.Fiches;

/// <summary>What processors do with a fiche.</summary>
internal static class FicheDeeds
{
    /// <summary>Changes title and description.</summary>
    public static ValueTask<IResult> DescribeAsync([AsParameters] FicheDeed deed, DescriptionBody body) =>
        deed.DoAsync(new DescribeFiche(body.Title, body.Description));

    /// <summary>A processor confirms or corrects what it is about.</summary>
    public static ValueTask<IResult> LabelAsync([AsParameters] FicheDeed deed, FicheLabelsBody body) =>
        deed.DoAsync(new LabelFiche([.. body.Themes], [.. body.TargetGroups]));

    /// <summary>Takes signals in and out.</summary>
    public static ValueTask<IResult> BundleAsync([AsParameters] FicheDeed deed, BundleBody body) =>
        deed.DoAsync(new BundleSignals([.. body.Add ?? []], [.. body.Remove ?? []], body.Reason));

    /// <summary>Tells all givers something.</summary>
    public static ValueTask<IResult> TellAsync([AsParameters] FicheDeed deed, FeedbackBody body) =>
        deed.DoAsync(new GiveFeedback(body.Text));

    /// <summary>Adds a note for those who process it.</summary>
    public static ValueTask<IResult> NoteAsync([AsParameters] FicheDeed deed, NoteBody body) =>
        deed.DoAsync(new AddNote(body.Text));

    /// <summary>Shows it on the public page.</summary>
    public static ValueTask<IResult> PublishAsync([AsParameters] FicheDeed deed, PublishBody? body) =>
        deed.DoAsync(new PublishFiche(body?.Summary));

    /// <summary>Takes it off the public page.</summary>
    public static ValueTask<IResult> HideAsync([AsParameters] FicheDeed deed) => deed.DoAsync(new HideFiche());
}
