using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Texts;
using LokaalSignaal.Triage;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Administration.WordLists;

/// <summary>The words of one theme or target group.</summary>
public sealed partial class ListPage(
    Surroundings around,
    IMunicipalityQueries municipalities,
    ISignalReader reader,
    ICaseHost host,
    Sentences sentences,
    NavigationManager navigation)
{
    private static readonly ImmutableArray<string> Hows = ["How.Start", "How.End", "How.Weight", "How.Lower", "How.Remark"];

    /// <summary>Themes or target groups, as the address has it.</summary>
    [Parameter]
    public string AxisName { get; set; } = "";

    /// <summary>The label's id.</summary>
    [Parameter]
    public string LabelId { get; set; } = "";

    [CascadingParameter]
    private HttpContext Context { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "klaar")]
    private string? Done { get; set; }

    private Actor Admin => around.Viewer!.Actor;

    private string Here => $"{Addresses.WordLists}/{AxisName}/{LabelId}";

    private Vocabulary Vocabulary { get; set; } = new([], []);

    private WordListView? Present { get; set; }

    private string Title { get; set; } = "";

    private string File { get; set; } = "";

    private string Sentence { get; set; } = "";

    private string Key { get; set; } = FormKey.New();

    private ImmutableArray<LineFault> Lines { get; set; } = [];

    private ImmutableArray<FieldFault> Faults { get; set; } = [];

    private TryOut? Tried { get; set; }

    private string? Said => !Faults.IsEmpty || Tried is not null ? null : Done switch
    {
        "save" => T["Saved"].Value,
        "back" => T["Restored"].Value,
        _ => null,
    };

    /// <inheritdoc/>
    protected override async Task OnInitializedAsync()
    {
        Vocabulary = await municipalities.VocabularyAsync(Context.RequestAborted);
        if (AxisNames.Find(AxisName) is { } axis && LabelOf(axis) is { } label)
        {
            Title = label.Title.In(Languages.Current);
            Present = await municipalities.WordListAsync(Admin.Capacity.Owner, axis, label.Id, Admin, Context.RequestAborted);
        }

        if (Present is null)
        {
            Context.Response.StatusCode = StatusCodes.Status404NotFound;
        }

        File = Present?.File ?? "";
    }

    private Label? LabelOf(LabelAxis axis) =>
        (axis == LabelAxis.Theme ? Vocabulary.Themes : Vocabulary.TargetGroups).FirstOrDefault(label => label.Id == LabelId);

    private async Task SendAsync()
    {
        var form = await Context.Request.ReadFormAsync(Context.RequestAborted);
        (Sentence, Key) = (form["sentence"].ToString(), FormKey.Of(form[FormKey.Name]).Value);
        if (Present is not { } present)
        {
            return;
        }

        if (form["do"] == "back")
        {
            await ChangeAsync(present, "", "back");
            return;
        }

        File = form["file"].ToString().ReplaceLineEndings("\n");
        var check = ListCheck.Of(File, Languages.Current);
        Lines = check.Faults;
        Faults = [.. Lines.Select(fault => new FieldFault("file", T["Fault", fault.Line, fault.Sentence]))];
        if (form["do"] == "try")
        {
            Tried = await TryOut.OfAsync(
                Sentence.ReplaceLineEndings("\n"), check.List, Admin.Capacity.Owner, reader, Vocabulary, Languages.Current, Context.RequestAborted);
        }
        else if (Faults.IsEmpty)
        {
            await ChangeAsync(present, File, "save");
        }
    }

    private async Task ChangeAsync(WordListView present, string file, string done)
    {
        var change = new ChangeWordList(present.Axis, present.Label, file);
        var about = CaseId.Of(Admin.Capacity.Owner, CaseKind.Municipality);
        var answer = await host.SendAsync(new Dispatch(about, change, Admin, CommandKey.Of(Key)), Context.RequestAborted);
        if (sentences.Of(answer) is { } sentence)
        {
            Faults = [new FieldFault("file", sentence)];
        }
        else
        {
            navigation.NavigateTo($"{Here}?klaar={done}");
        }
    }
}
