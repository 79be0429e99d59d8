using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Processes;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Steps;

/// <summary>The active steps of a case: a form for each that waits for the reader, a line for the others.</summary>
public sealed partial class StepTasks
{
    /// <summary>The case.</summary>
    [Parameter, EditorRequired]
    public CaseId Case { get; set; }

    /// <summary>The forms.</summary>
    [Parameter, EditorRequired]
    public required StepDrafts Drafts { get; set; }

    /// <summary>Where the case stands.</summary>
    [Parameter]
    public ProcessView? Process { get; set; }

    /// <summary>People who can be named in a field.</summary>
    [Parameter]
    public ImmutableArray<PersonView> Colleagues { get; set; } = [];

    /// <summary>What stands under the title of each form.</summary>
    [Parameter]
    public RenderFragment? ChildContent { get; set; }

    /// <summary>What stands after the form of a step.</summary>
    [Parameter]
    public RenderFragment<ActiveStepView>? AfterForm { get; set; }

    /// <summary>A step was completed, or can no longer be.</summary>
    [Parameter]
    public EventCallback<DeedResult> OnSent { get; set; }

    private static string Language => Languages.Current;

    private async Task SentAsync(StepDraft draft, DeedResult result)
    {
        if (result.IsDone)
        {
            Drafts.Forget(draft);
        }

        await OnSent.InvokeAsync(result);
    }

    // As it stood on the screen: options and people by their names.
    private string Typed(FieldInput input)
    {
        var typed = input.Field.Type switch
        {
            FieldType.Boolean => T[$"Step.{input.Text}"].Value,
            FieldType.Choice => OptionOf(input.Field, input.Text),
            FieldType.Choices => string.Join(", ", input.Picked.Select(option => OptionOf(input.Field, option))),
            FieldType.People => string.Join(", ", Colleagues.Where(person => input.Picked.Contains(person.Id.Key)).Select(person => person.Profile.Name)),
            _ => $"{input.Text} {input.Location}",
        };
        return typed.Trim();
    }

    private static string OptionOf(Field field, string option) =>
        field.Options.FirstOrDefault(one => one.Id.Value == option)?.Title.In(Language) ?? option;

    private string Waiting(ActiveStepView step) => step switch
    {
        { AssigneeName: { } name } => T["Step.Others.Someone", name],
        { By: [var role, ..] } => T[$"Step.Others.Role.{role}"],
        { Help: { } help } => help.In(Language),
        _ => T["Step.Others.Waits"],
    };
}
