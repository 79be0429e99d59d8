using System.Collections.Immutable;
using System.Globalization;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Portal.Administration.Processes;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Portal.Tests.Administration.Processes;

public sealed class DraftViewTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-BE");

    [Fact]
    public void A_sound_file_can_be_published_and_is_shown_with_its_branches_side_by_side()
    {
        var draft = DraftView.Of(Drawn.Sound, CaseKind.Fiche, Dutch);

        Assert.True(draft.IsSound, string.Join('\n', draft.Faults.Select(fault => fault.Sentence)));
        Assert.Equal(
            ["Begin", "Advies A+Advies B", "Antwoord", "Einde"],
            draft.Road!.Parts.Select(part => string.Join('+', part.Branches.Select(branch => string.Join('>', branch.Select(station => station.Step.Title.Nl))))));
        Assert.False(draft.Road.IsLong);
    }

    [Theory]
    [InlineData("nl-BE", "Advies A")]
    [InlineData("en", "Advice A")]
    public void A_fault_is_told_in_the_readers_language_with_the_steps_title(string culture, string title)
    {
        var draft = DraftView.Of(Drawn.WithoutActor, CaseKind.Fiche, CultureInfo.GetCultureInfo(culture));

        var fault = Assert.Single(draft.Faults, fault => fault.Step is not null);
        Assert.False(draft.IsSound);
        Assert.Equal(title, fault.Title);
        Assert.Contains(title, fault.Sentence, StringComparison.Ordinal);
        Assert.True(draft.Road!.Parts.SelectMany(part => part.Branches).SelectMany(branch => branch).Single(station => station.Wrong).Step.Title.Nl == "Advies A");
    }

    [Fact]
    public void A_file_for_another_kind_of_cases_is_not_published_here()
    {
        var draft = DraftView.Of(Drawn.Sound, CaseKind.Signal, Dutch);

        Assert.Equal(CaseKind.Fiche, draft.OtherKind);
        Assert.False(draft.IsSound);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{\"id\":\"x\"}")]
    public void A_file_that_cannot_be_read_has_a_sentence_and_no_strip(string file)
    {
        var draft = DraftView.Of(file, CaseKind.Fiche, Dutch);

        Assert.NotEmpty(Assert.Single(draft.Faults).Sentence);
        Assert.Null(draft.Road);
        Assert.False(draft.IsSound);
    }

    [Fact]
    public void The_next_version_counts_the_municipalitys_own_ones()
    {
        var definition = DefinitionFile.Parse(Drawn.Sound).Definition!;
        var standard = new DefinitionRef(OwnerId.Platform, definition.Id, 1);
        var own = new DefinitionRef(Office.Kortrijk, definition.Id, 1);
        var at = new DateTimeOffset(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);

        var fresh = new ProcessesView(definition, standard, null, ImmutableArray<PublishedVersion>.Empty);
        var grown = new ProcessesView(definition, own, null, [new PublishedVersion(own, at), new PublishedVersion(standard, null)]);

        Assert.Equal(1, VersionLine.Next(fresh, Office.Kortrijk));
        Assert.Equal([new VersionLine(standard, null, true)], VersionLine.Of(fresh));
        Assert.Equal(2, VersionLine.Next(grown, Office.Kortrijk));
        Assert.Equal([new VersionLine(own, at, true), new VersionLine(standard, null, false)], VersionLine.Of(grown));
    }
}
