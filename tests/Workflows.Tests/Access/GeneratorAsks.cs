using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>Questions about a world: mostly by those who might have something to do with the case.</summary>
internal sealed partial class Generator
{
    private const int NotThere = 99;

    private static readonly Person Program = new("program", "platform", Role.System);

    private static readonly ImmutableArray<Deed> SignalDeeds =
    [
        Deed.ReadSignal, Deed.SpeakAsGiver, Deed.ReopenSignal, Deed.LabelSignal, Deed.HandleSignal, Deed.HandOver, Deed.Note,
        Deed.CompleteStep, Deed.CompleteStep, Deed.MaskText, Deed.SeeReaders,
    ];

    private static readonly ImmutableArray<Deed> FicheDeeds =
    [
        Deed.ReadFiche, Deed.ReadFiche, Deed.ProcessFiche, Deed.TellGivers, Deed.Publish, Deed.Note, Deed.CompleteStep, Deed.CompleteStep,
        Deed.MaskText, Deed.SeeReaders,
    ];

    private static readonly ImmutableArray<Deed> ShareDeeds =
    [
        Deed.ShareFiche, Deed.ReadShare, Deed.ReadShare, Deed.KnowShare, Deed.AnswerShare, Deed.LinkShare, Deed.SeeReaders,
    ];

    private static readonly ImmutableArray<Deed> PartnershipDeeds =
    [
        Deed.ReadPartnership, Deed.ManagePartnership, Deed.EndPartnership, Deed.RequestPartnership,
    ];

    private static readonly ImmutableArray<Role> AllRoles = [Role.Giver, Role.Processor, Role.Admin, Role.Mandatary];

    public Ask Ask(World world) => random.Next(100) switch
    {
        < 43 => AboutSignal(world),
        < 72 => AboutFiche(world),
        < 82 => AboutShare(world),
        < 89 => AboutPartnership(),
        < 94 => New(Deed.GiveSignal),
        < 97 => New(Deed.OpenFiche),
        < 98 => AboutNothing(),
        _ => ForTheProgram(world),
    };

    private Ask AboutSignal(World world)
    {
        var signal = Pick(world.Signals);
        var who = Chance(20) ? Anybody(signal.Municipality) with { Name = signal.Giver }
            : Chance(35) ? new Person(Pick(People), signal.Organisation, Role.Processor)
            : Anybody(signal.Municipality);
        return new Ask(who, Pick(SignalDeeds), signal.Municipality) { Signal = signal.Number };
    }

    private Ask AboutFiche(World world)
    {
        var fiche = Pick(world.Fiches);
        return new Ask(Anybody(fiche.Municipality), Pick(FicheDeeds), fiche.Municipality) { Fiche = fiche.Number };
    }

    private Ask AboutShare(World world)
    {
        if (world.Shares.IsEmpty)
        {
            return AboutFiche(world);
        }

        var share = Pick(world.Shares);
        var who = Anybody(Chance(50) ? share.From : share.To);
        return Chance(10)
            ? new Ask(who, Deed.ShareFiche, share.From) { Share = NotThere }
            : new Ask(who, Pick(ShareDeeds), share.From) { Share = share.Number };
    }

    private Ask AboutPartnership()
    {
        var (municipality, organisation) = (Pick(Municipalities), Pick(Organisations));
        var who = Chance(50) ? Anybody(municipality) : new Person(Pick(People), Chance(50) ? municipality : organisation, Chance(60) ? Role.Admin : Role.Processor);
        return new Ask(who, Pick(PartnershipDeeds), municipality) { Organisation = organisation };
    }

    private Ask New(Deed deed)
    {
        var municipality = Pick(Municipalities);
        var ask = new Ask(Anybody(municipality), deed, municipality);
        return deed == Deed.GiveSignal ? ask with { Signal = NotThere } : ask with { Fiche = NotThere };
    }

    private Ask AboutNothing()
    {
        var municipality = Pick(Municipalities);
        return Chance(50)
            ? new Ask(Anybody(municipality), Pick(SignalDeeds), municipality) { Signal = NotThere }
            : new Ask(Anybody(municipality), Pick(FicheDeeds), municipality) { Fiche = NotThere };
    }

    private Ask ForTheProgram(World world)
    {
        var ask = Chance(50) ? AboutSignal(world) : Chance(70) ? AboutFiche(world) : AboutPartnership();
        return (Chance(30) ? ask with { Who = Program } : ask) with { Deed = Deed.Automate };
    }

    private Person Anybody(string municipality) => random.Next(100) switch
    {
        < 38 => new(Pick(People), Pick(Organisations), Role.Processor),
        < 74 => new(Pick(People), municipality, Role.Processor),
        < 82 => new(Pick(People), municipality, Role.Mandatary),
        < 87 => new(Pick(People), municipality, Role.Admin),
        < 90 => new(Pick(People), Pick(Organisations), Role.Admin),
        < 98 => new(Pick(People), Pick([.. Municipalities, .. Organisations]), Pick(AllRoles)),
        < 99 => new(Pick(People), Program.House, Role.Platform),
        _ => Program,
    };
}
