using LokaalSignaal.Processes;

namespace LokaalSignaal.Portal.Work.Steps;

/// <summary>What somebody is filling in in one field of a step, as it stands on the screen.</summary>
/// <param name="field">The field, as it was drawn.</param>
public sealed class FieldInput(Field field)
{
    /// <summary>The field, as it was drawn.</summary>
    public Field Field { get; private set; } = field;

    /// <summary>What is typed or chosen: a text, a number, a day, an option, <c>true</c> or <c>false</c>, a document's name.</summary>
    public string Text { get; set; } = "";

    /// <summary>Where a document is kept.</summary>
    public string Location { get; set; } = "";

    /// <summary>What is picked: options or people, in the order of picking.</summary>
    public List<string> Picked { get; } = [];

    /// <summary>Whether anything is filled in.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Text) && string.IsNullOrWhiteSpace(Location) && Picked.Count == 0;

    /// <summary>Takes something into the picked ones, or out of them.</summary>
    public void Pick(string value, bool picked)
    {
        Picked.Remove(value);
        if (picked)
        {
            Picked.Add(value);
        }
    }

    /// <summary>The same field as it is drawn now; what is filled in stays.</summary>
    public void Redraw(Field field) => Field = field;
}
