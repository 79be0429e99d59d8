using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Processes;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Work.Steps;

/// <summary>The form of an active step, whatever its municipality drew: all field types, and its ways out.</summary>
/// <param name="deeds">Sends the command.</param>
/// <param name="navigation">Where the page is.</param>
public sealed partial class StepForm(Deeds deeds, NavigationManager navigation)
{
    private ImmutableArray<FieldFault> faults = [];
    private string? sentence;
    private ElementReference summary;
    private bool focusSummary;
    private bool busy;

    /// <summary>The case whose step it is.</summary>
    [Parameter, EditorRequired]
    public CaseId Case { get; set; }

    /// <summary>The form.</summary>
    [Parameter, EditorRequired]
    public required StepDraft Draft { get; set; }

    /// <summary>People who can be named in a field.</summary>
    [Parameter]
    public ImmutableArray<PersonView> Colleagues { get; set; } = [];

    /// <summary>The strip, for saying where a way out leads.</summary>
    [Parameter]
    public ImmutableArray<StripStep> Strip { get; set; } = [];

    /// <summary>It was sent and done, or it can no longer be: the page has to read again.</summary>
    [Parameter]
    public EventCallback<DeedResult> OnSent { get; set; }

    private static string Language => Languages.Current;

    private OutcomeId? First => Draft.Step.Outcomes is [var first, ..] ? first.Id : null;

    private string Id => $"step-{Draft.Step.Visit}";

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (focusSummary)
        {
            focusSummary = false;
            await summary.FocusAsync();
        }
    }

    private string ControlId(FieldId field) => $"{Id}-{field.Value}";

    private string Here(FieldFault fault) =>
        $"{navigation.ToBaseRelativePath(navigation.Uri).Split('#')[0]}#{(fault.Field is { } field ? ControlId(field) : $"{Id}-outcome")}";

    // The first way out is the form's own submit, so that Enter takes it; the others are pressed.
    private Task Pressed(OutcomeId outcome) => outcome == First ? Task.CompletedTask : SendAsync(outcome);

    private async Task SendAsync(OutcomeId? outcome)
    {
        if (busy)
        {
            return;
        }

        sentence = null;
        faults = outcome is { } way ? Draft.Check(way) : [new FieldFault(null, "outcome-unknown")];
        if (faults.Length == 0)
        {
            busy = true;
            await CompleteAsync(outcome!.Value);
            busy = false;
        }

        focusSummary = faults.Length > 0 || sentence is not null;
    }

    private async Task CompleteAsync(OutcomeId outcome)
    {
        var result = await deeds.DoAsync(Case, Draft.ToCommand(outcome), Draft.Key);
        if (result.IsDone || result.IsStale)
        {
            await OnSent.InvokeAsync(result);
        }
        else if (result.Refusal is { Arguments: [var named, ..] } refusal && FieldId.TryRead(named, out var field) && Draft.Step.Fields.Any(one => one.Id == field))
        {
            faults = [new FieldFault(field, refusal.Code, refusal.Arguments.Skip(1).FirstOrDefault())];
        }
        else
        {
            sentence = result.Sentence;
        }
    }

    private string TitleOf(FieldFault fault) =>
        Draft.Step.Fields.FirstOrDefault(field => field.Id == fault.Field)?.Title.In(Language) ?? T["Step.Decision"].Value;

    private string Sentence(FieldFault fault) => fault.Code == FieldFault.HalfDocument
        ? T["Step.HalfDocument"].Value
        : deeds.Sentence(new Refusal(fault.Code, RefusalKind.Invalid, fault.Arguments));

    private string? Error(FieldId field) => faults.FirstOrDefault(fault => fault.Field == field) is { } fault ? Sentence(fault) : null;

    private string? OnlyFor(Field field) =>
        Draft.OnlyFor(field, Language).ToList() is { Count: > 0 } ways ? T["Step.OnlyFor", string.Join(", ", ways)].Value : null;

    private RenderFragment? Leads(Outcome outcome) => Strip.FirstOrDefault(step => step.Step == outcome.To) is { } next
        ? builder =>
        {
            builder.OpenElement(0, "small");
            builder.AddContent(1, T["Step.LeadsTo", next.Title.In(Language)]);
            builder.CloseElement();
        }
        : null;
}
