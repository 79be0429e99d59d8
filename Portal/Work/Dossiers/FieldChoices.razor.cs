using System.Collections.Immutable;
using LokaalSignaal.Sharing;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Dossiers;

/// <summary>Which parts of a fiche other municipalities see.</summary>
public sealed partial class FieldChoices
{
    private static ImmutableArray<SharedField> Choosable { get; } = [.. Enum.GetValues<SharedField>().Where(field => field != SharedField.Title)];

    /// <summary>Those that are chosen.</summary>
    [Parameter, EditorRequired]
    public required HashSet<SharedField> Chosen { get; set; }

    private void Toggle(SharedField field)
    {
        if (!Chosen.Remove(field))
        {
            Chosen.Add(field);
        }
    }
}
