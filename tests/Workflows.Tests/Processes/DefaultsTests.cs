using LokaalSignaal.Cases;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;
using LokaalSignaal.Workflows.Tests.Processes.Conformance;

namespace LokaalSignaal.Workflows.Tests.Processes;

public sealed class DefaultsTests
{
    [Fact]
    public async Task A_signal_goes_along_with_its_fiche()
    {
        var walker = new Walker(new Interpreter(), Drawings.Signal);
        await walker.Begin();
        await walker.Done("triage", "labelled");
        await walker.Happened(Happening.Bundled);
        await walker.Happened(Happening.Unbundled);
        await walker.Happened(Happening.Bundled);

        Assert.Equal(["in-fiche"], walker.Standing);
        await walker.Happened(Happening.FicheClosed);
        Assert.Equal(CaseStatus.Closed, walker.Ended);
    }

    [Theory]
    [InlineData("triage")]
    [InlineData("assess")]
    [InlineData("in-fiche")]
    public async Task A_signal_can_be_referred_wherever_it_stands(string place)
    {
        var walker = new Walker(new Interpreter(), Drawings.Signal);
        await walker.Begin();
        await walker.Take(new Stimulus.Began(StepId.Of(place)));
        await walker.Happened(Happening.Referred);

        Assert.Equal(CaseStatus.Referred, walker.Ended);
    }

    [Fact]
    public async Task A_fiche_comes_to_its_end_by_first_outcomes()
    {
        var walker = new Walker(new Interpreter(), Drawings.Fiche);
        await walker.Begin();
        await walker.Done("triage", "labelled");
        await walker.Done("analysis", "ready");
        await walker.Done("decision", "act");
        await walker.Done("action", "done");
        await walker.Done("feedback", "told");

        Assert.Equal(CaseStatus.Closed, walker.Ended);
    }

    [Fact]
    public void No_default_waits_for_time_or_needs_people_or_documents()
    {
        foreach (var step in Drawings.Signal.Steps.Concat(Drawings.Fiche.Steps))
        {
            Assert.Null(step.OnTerm);
            Assert.DoesNotContain(
                step.Fields,
                field => field.Required && field.Type is FieldType.People or FieldType.Document);
        }
    }
}
