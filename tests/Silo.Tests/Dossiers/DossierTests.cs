using System.Collections.Immutable;
using LokaalSignaal.Cases;
using LokaalSignaal.Dossiers;
using LokaalSignaal.Fiches;
using LokaalSignaal.Identity;
using LokaalSignaal.Processes;
using LokaalSignaal.Readers;
using LokaalSignaal.Sharing;
using LokaalSignaal.Silo.Hosting;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.Silo.Tests.Dossiers;

public sealed class SqliteDossierTests() : DossierTests(new RunningSilo());

/// <summary>What municipalities build together towards a higher government: who is in it, who sees what, how many are behind it.</summary>
public abstract class DossierTests(RunningSilo silo) : IAsyncLifetime
{
    private const int Threshold = 5;
    private static readonly ImmutableArray<SharedField> _all = [.. Enum.GetValues<SharedField>()];

    private OwnerId _kortrijk;
    private OwnerId _gent;
    private Actor _veerle;
    private Actor _gita;
    private Actor _ella;
    private CaseId _ours;
    private CaseId _theirs;
    private CaseId _dossier;

    private IDossierQueries Dossiers => silo.Get<IDossierQueries>();

    public async Task InitializeAsync()
    {
        (_kortrijk, _gent) = (await silo.FoundAsync("kortrijk"), await silo.FoundAsync("gent"));
        _veerle = await silo.RegisterAsync(_kortrijk, Role.Processor, "Veerle Verwerker");
        _gita = await silo.RegisterAsync(_gent, Role.Processor, "Gita Gentenaar");
        _ella = await silo.RegisterAsync(await silo.FoundAsync("eeklo"), Role.Processor, "Ella Eeklo");
        _ours = await FicheAsync(_kortrijk, _veerle, Threshold + 1);
        _theirs = await FicheAsync(_gent, _gita, Threshold - 1);
        _dossier = await silo.BeginAsync(OwnerId.Platform, CaseKind.Dossier, new ProposeDossier("Wachten op een woning", "Overal hetzelfde.", new DossierPart(_ours, _all)), _veerle);
    }

    public Task DisposeAsync() => silo.DisposeAsync().AsTask();

    [StoreFact]
    public async Task Who_begins_it_leads_it_and_nobody_else_finds_it()
    {
        var seen = (await Dossiers.FindAsync(_dossier, _veerle))!;

        Assert.Equal((_kortrijk, "Wachten op een woning", "Overal hetzelfde.", true, true), (seen.Lead, seen.Title, seen.Description, seen.MayLead, seen.MaySpeak));
        Assert.Equal("gathering", Assert.Single(seen.Process!.Active).Step.Value);
        Assert.True(seen.Process.Active[0].MayComplete);
        Assert.Equal(_dossier, Assert.Single(await Dossiers.WithAsync(_ours, _veerle)).Id);
        foreach (var other in new[] { _gita, await silo.RegisterAsync(_kortrijk, Role.Admin), await silo.RegisterAsync(_kortrijk, Role.Giver), await silo.RegisterAsync(_kortrijk, Role.Mandatary) })
        {
            Assert.Null(await Dossiers.FindAsync(_dossier, other));
            Assert.Empty(await Dossiers.OfAsync(other));
            Assert.Empty(await Dossiers.WithAsync(_ours, other));
            Assert.Equal("not-found", (await silo.FailAsync(_dossier, new TellMembers("Dag."), other)).Code);
            Assert.Equal("not-found", (await silo.FailAsync(_dossier, new JoinDossier(new DossierPart(_theirs, [])), other)).Code);
        }
    }

    [StoreFact]
    public async Task Who_is_asked_sees_what_it_is_about_and_only_a_member_sees_what_the_others_show()
    {
        await silo.DoAsync(_dossier, new TellMembers("Nog niets verteld."), _veerle);
        await silo.DoAsync(_dossier, new InviteMunicipality(_gent), _veerle);

        var asked = (await Dossiers.FindAsync(_dossier, _gita))!;
        Assert.Equal(("Wachten op een woning", MemberStanding.Invited, true, false), (asked.Title, asked.Standing, asked.MayJoin, asked.MaySpeak));
        Assert.Equal((null, null, 0, 0), (asked.Process, asked.Figures, asked.Lines.Length, asked.Answers.Length));
        Assert.All(asked.Members, member => Assert.Equal((null, null), (member.Content, member.Fiche)));
        Assert.Equal("not-allowed", (await silo.FailAsync(_dossier, new TellMembers("Dag."), _gita)).Code);

        await silo.DoAsync(_dossier, new JoinDossier(new DossierPart(_theirs, [SharedField.Description])), _gita);

        var joined = (await Dossiers.FindAsync(_dossier, _gita))!;
        var kortrijk = joined.Members.Single(member => member.Municipality == _kortrijk);
        Assert.Equal(("Fiche van kortrijk", null, CaseStatus.Open), (kortrijk.Content!.Title, kortrijk.Fiche, kortrijk.Content.Status));
        Assert.Empty(kortrijk.Content.Signals);
        Assert.Equal(_theirs, joined.Members.Single(member => member.Municipality == _gent).Fiche);
        Assert.Contains(joined.Lines, line => line.Text == "Nog niets verteld.");
        Assert.DoesNotContain("Verwerker", joined.ToString(), StringComparison.Ordinal);
        Assert.Null(joined.Members.Single(member => member.Municipality == _gent).Content!.Status);
        Assert.Null(await silo.Get<IFicheQueries>().FindAsync(_ours, _gita));
        Assert.False(joined.MayLead);
        Assert.Equal("not-allowed", (await silo.FailAsync(_dossier, new InviteMunicipality(OwnerId.Of("eeklo")), _gita)).Code);
    }

    [StoreFact]
    public async Task Figures_count_nobody_who_is_under_their_own_threshold_or_hides_them()
    {
        Assert.Equal(new DossierFigures(1, Threshold + 1, 1, 0), (await Dossiers.FindAsync(_dossier, _veerle))!.Figures);
        await JoinAsync(_gent, _gita, _theirs, _all);

        Assert.Equal(new DossierFigures(2, Threshold + 1, 1, 1), (await Dossiers.FindAsync(_dossier, _gita))!.Figures);

        await silo.DoAsync(_theirs, new BundleSignals([await silo.GiveAsync(_gent, await silo.RegisterAsync(_gent, Role.Giver))], [], null), _gita);
        Assert.Equal(new DossierFigures(2, (2 * Threshold) + 1, 2, 0), (await Dossiers.FindAsync(_dossier, _veerle))!.Figures);

        await silo.DoAsync(_dossier, new JoinDossier(new DossierPart(_ours, [SharedField.Description])), _veerle);
        Assert.Equal(new DossierFigures(2, Threshold, 1, 1), (await Dossiers.FindAsync(_dossier, _gita))!.Figures);
        await silo.DoAsync(_dossier, new JoinDossier(new DossierPart(_theirs, [])), _gita);
        Assert.Equal(new DossierFigures(2, null, null, 2), (await Dossiers.FindAsync(_dossier, _gita))!.Figures);
    }

    [StoreFact]
    public async Task Who_leaves_takes_their_part_along_and_sees_nothing_more_at_once()
    {
        await JoinAsync(_gent, _gita, _theirs, _all);

        await silo.DoAsync(_dossier, new LeaveDossier("Wij lossen het zelf op."), _gita);

        Assert.Null(await Dossiers.FindAsync(_dossier, _gita));
        Assert.Empty(await Dossiers.OfAsync(_gita));
        Assert.Equal("not-found", (await silo.FailAsync(_dossier, new TellMembers("Dag."), _gita)).Code);
        var left = (await Dossiers.FindAsync(_dossier, _veerle))!;
        Assert.Equal(_kortrijk, Assert.Single(left.Members).Municipality);
        Assert.Equal((DossierLineKind.Left, "Wij lossen het zelf op."), (left.Lines[^1].Kind, left.Lines[^1].Text));
        Assert.DoesNotContain("Fiche van gent", left.ToString(), StringComparison.Ordinal);
        Assert.Empty(await Dossiers.WithAsync(_theirs, _gita));
    }

    [StoreFact]
    public async Task Who_leads_hands_over_first_and_the_last_one_ends_it()
    {
        await JoinAsync(_gent, _gita, _theirs, []);
        Assert.Equal("lead-stays", (await silo.FailAsync(_dossier, new LeaveDossier(null), _veerle)).Code);
        Assert.Equal("municipality-unknown", (await silo.FailAsync(_dossier, new PassLead(OwnerId.Of("eeklo")), _veerle)).Code);

        await silo.DoAsync(_dossier, new PassLead(_gent), _veerle);
        await silo.DoAsync(_dossier, new LeaveDossier(null), _veerle);

        Assert.Equal("not-found", (await silo.FailAsync(_dossier, new TellMembers("Dag."), _veerle)).Code);
        var led = (await Dossiers.FindAsync(_dossier, _gita))!;
        Assert.Equal((_gent, true, true), (led.Lead, led.MayLead, led.Process!.Active[0].MayComplete));

        await silo.DoAsync(_dossier, new InviteMunicipality(_kortrijk), _gita);
        await silo.DoAsync(_dossier, new LeaveDossier(null), _gita);
        Assert.Equal("not-now", (await silo.FailAsync(_dossier, new JoinDossier(new DossierPart(_ours, [])), _veerle)).Code);
        Assert.Equal(CaseStatus.Withdrawn, (await Dossiers.FindAsync(_dossier, _veerle))!.Status);
    }

    [StoreFact]
    public async Task Only_a_fiche_of_ones_own_is_put_in()
    {
        var foreign = new ProposeDossier("Van een ander", null, new DossierPart(_theirs, []));
        Assert.Equal("not-allowed", (await silo.FailAsync(silo.Host.NewCase(OwnerId.Platform, CaseKind.Dossier, _veerle, CommandKey.Of("vreemd")), foreign, _veerle)).Code);
        var nowhere = new ProposeDossier("Van nergens", null, new DossierPart(CaseId.Of(_kortrijk, CaseKind.Fiche, "ABCDEFGH"), []));
        Assert.Equal("fiche-unknown", (await silo.FailAsync(silo.Host.NewCase(OwnerId.Platform, CaseKind.Dossier, _veerle, CommandKey.Of("nergens")), nowhere, _veerle)).Code);

        await silo.DoAsync(_dossier, new InviteMunicipality(_gent), _veerle);
        Assert.Equal("fiche-unknown", (await silo.FailAsync(_dossier, new JoinDossier(new DossierPart(_ours, [])), _gita)).Code);
        Assert.Equal("not-found", (await silo.FailAsync(_dossier, new JoinDossier(new DossierPart(_ours, [])), _ella)).Code);
        Assert.Equal("municipality-unknown", (await silo.FailAsync(_dossier, new InviteMunicipality(OwnerId.Of("nergens")), _veerle)).Code);
    }

    [StoreFact]
    public async Task Its_process_leads_to_an_answer_that_all_members_read()
    {
        await JoinAsync(_gent, _gita, _theirs, []);
        Assert.Equal("not-allowed", (await silo.FailAsync(_dossier, Step("gathering", "enough"), _gita)).Code);

        await silo.DoAsync(_dossier, Step("gathering", "enough"), _veerle);
        await silo.DoAsync(_dossier, Step("drafting", "agreed", ("question", "\"Bouw meer sociale woningen.\""), ("government", """["flanders"]""")), _veerle);
        await silo.DoAsync(_dossier, Step("sending", "sent", ("sent_on", "\"2026-03-01\""), ("sent_to", "\"Departement Omgeving\"")), _veerle);
        await silo.DoAsync(_dossier, Step("answer", "partly", ("answer", "\"Er komen er vijftig bij.\"")), _veerle);

        var ended = (await Dossiers.FindAsync(_dossier, _gita))!;
        Assert.Equal(CaseStatus.Closed, ended.Status);
        Assert.Contains(ended.Lines, line => line is { Kind: DossierLineKind.Told, Text: "Er komen er vijftig bij." });
        Assert.Equal("Bouw meer sociale woningen.", ended.Answers.SelectMany(step => step.Answers).First().Value!.In("nl"));
        Assert.All(ended.Answers, step => Assert.Null(step.By));
        Assert.Equal("not-now", (await silo.FailAsync(_dossier, new TellMembers("Dag."), _gita)).Code);
        await silo.DoAsync(_dossier, new LeaveDossier(null), _gita);
    }

    [StoreFact]
    public async Task Who_reads_it_stands_in_the_log_of_each_fiche_that_is_read_in_it()
    {
        await JoinAsync(_gent, _gita, _theirs, []);
        _ = await Dossiers.FindAsync(_dossier, _gita);

        var readers = (await silo.Get<IReadLog>().OfAsync(_ours, _veerle))!.Value;

        Assert.Contains(readers, line => line.By.ToString() == "gent/processor" && line.Name == "Gita Gentenaar");
        Assert.DoesNotContain((await silo.Get<IReadLog>().OfAsync(_theirs, _gita))!.Value, line => line.By.ToString() == "gent/processor" && line.Case != _theirs);
    }

    [StoreFact]
    public async Task Its_rows_are_those_of_its_history()
    {
        await JoinAsync(_gent, _gita, _theirs, _all);
        await silo.DoAsync(_dossier, new PassLead(_gent), _veerle);
        await silo.DoAsync(_dossier, new LeaveDossier("Genoeg."), _veerle);
        await silo.RestAsync();

        Assert.Empty(await silo.Get<OpenedStore>().Store.VerifyAsync(silo.Get<IReadModelProjector>()));
    }

    private async Task JoinAsync(OwnerId municipality, Actor processor, CaseId fiche, ImmutableArray<SharedField> fields)
    {
        await silo.DoAsync(_dossier, new InviteMunicipality(municipality), _veerle);
        await silo.DoAsync(_dossier, new JoinDossier(new DossierPart(fiche, fields)), processor);
    }

    private async Task<CaseId> FicheAsync(OwnerId municipality, Actor processor, int signals)
    {
        var giver = await silo.RegisterAsync(municipality, Role.Giver);
        var given = ImmutableArray.CreateBuilder<CaseId>();
        for (var number = 0; number < signals; number++)
        {
            given.Add(await silo.GiveAsync(municipality, giver));
        }

        return await silo.BeginAsync(municipality, CaseKind.Fiche, new OpenFiche($"Fiche van {municipality}", "Mensen wachten.", given.ToImmutable()), processor);
    }

    private static CompleteStep Step(string step, string outcome, params (string Field, string Json)[] answers) =>
        new(StepId.Of(step), OutcomeId.Of(outcome), answers.ToImmutableDictionary(answer => FieldId.Of(answer.Field), answer => answer.Json));
}
