using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;

namespace LokaalSignaal.Portal.Work.Fiches;

/// <summary>Begins a fiche before there are signals for it.</summary>
public sealed partial class NewFichePage
{
    private readonly DeedKey key = new();
    private DescribeFields? fields;
    private string? sentence;

    /// <inheritdoc/>
    protected override Task BeginAsync() => Task.CompletedTask;

    private async Task SendAsync()
    {
        var result = await Deeds.BeginAsync(Municipality.Id, CaseKind.Fiche, new OpenFiche(fields!.Title, fields.Description, []), key);
        sentence = result.Sentence;
        if (result.Case is { } made)
        {
            Navigation.NavigateTo(WorkAddresses.Fiche(made));
        }
    }
}
