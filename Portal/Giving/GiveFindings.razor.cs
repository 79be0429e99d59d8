using System.Collections.Immutable;
using LokaalSignaal.PersonalData;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Giving;

/// <summary>What looks like personal data in the text, for the giver to decide on, stretch by stretch.</summary>
public sealed partial class GiveFindings
{
    /// <summary>What was filled in.</summary>
    [Parameter, EditorRequired]
    public required GiveForm Form { get; set; }

    /// <summary>What was found, in the order of the text.</summary>
    [Parameter, EditorRequired]
    public ImmutableArray<Finding> Findings { get; set; } = [];

    private string Sentence => Findings.All(finding => finding.IsAlwaysMasked) ? T["FoundSeen"]
        : Findings.Length == 1 ? T["FoundOne"]
        : T["Found", Findings.Length];

    // The text in turn as it is and as it was found, with the number of the finding.
    private IEnumerable<(string Text, int? Number)> Stretches
    {
        get
        {
            var from = 0;
            for (var i = 0; i < Findings.Length; i++)
            {
                yield return (Form.Text[from..Findings[i].Start], null);
                yield return (Stretch(Findings[i]), i + 1);
                from = Findings[i].End;
            }

            yield return (Form.Text[from..], null);
        }
    }

    private string Stretch(Finding finding) => Form.Text.Substring(finding.Start, finding.Length);

    private string Name(Finding finding, int number) => T["FoundItem", number, T[$"Kind.{finding.Kind}"]];
}
