using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>Readings of the table that are wrong in one point each: the comparison has to notice every one.</summary>
internal static class WrongOracles
{
    public static IReadOnlyDictionary<string, Func<World, Oracle>> All { get; } = new Dictionary<string, Func<World, Oracle>>
    {
        ["a mandate is over at the beginning of its last day"] = world => new LastDayOver(world),
        ["a mandate holds before its first day"] = world => new TooEarly(world),
        ["a mandate that was withdrawn holds"] = world => new Withdrawn(world),
        ["a mandate to act is one to analyse"] = world => new ActIsAnalyse(world),
        ["a suggested theme of a signal counts"] = world => new SuggestedOnSignal(world),
        ["a theme that the giver chose counts"] = world => new ChosenByGiver(world),
        ["a theme that was corrected counts"] = world => new Yesterday(world),
        ["a suggested theme of a fiche counts"] = world => new SuggestedOnFiche(world),
        ["one of two lists is enough"] = world => new OneListIsEnough(world),
        ["own staff's labels reach fiches"] = world => new OwnStaffReachesFiches(world),
        ["own staff only is anybody's"] = world => new AnybodysSignals(world),
        ["a signal stays in a fiche"] = world => new StaysInFiche(world),
        ["a partnership is over at the beginning of its last day"] = world => new AgreementOver(world),
        ["a partnership holds before its first day"] = world => new AgreementTooEarly(world),
        ["the green light can't be taken away"] = world => new LightForever(world),
        ["a signal can't be handed over"] = world => new NeverHandedOver(world),
        ["the municipality reads what it may only count"] = world => new CountsIsContent(world),
        ["a fiche is the mandatary's only while their step is active"] = world => new OnlyNowWithMandatary(world),
        ["what ended goes on when it begins anew"] = world => new GoesOn(world),
        ["a mandate reads what the municipality may only count"] = world => new ReadsTooFar(world),
        ["a mandate works where the municipality may only read"] = world => new WorksTooFar(world),
        ["the municipality handles all itself"] = world => new MunicipalityHandlesAll(world),
        ["a giver may nothing"] = world => new NoGiver(world),
        ["a share that was withdrawn can be read"] = world => new ReadsWithdrawn(world),
        ["a share is over at the beginning of its last day"] = world => new ShareOver(world),
        ["what was withdrawn once stays withdrawn"] = world => new StaysWithdrawn(world),
        ["the receiver shares on"] = world => new SharesOn(world),
        ["the admin reads what is shared"] = world => new AdminReadsShares(world),
    };

    private sealed class LastDayOver(World world) : Oracle(world)
    {
        protected override bool Holds(WorldMandate mandate) => base.Holds(mandate) && mandate.Until > 0;
    }

    private sealed class TooEarly(World world) : Oracle(world)
    {
        protected override bool Holds(WorldMandate mandate) => base.Holds(mandate with { From = -3 });
    }

    private sealed class Withdrawn(World world) : Oracle(world)
    {
        protected override bool Holds(WorldMandate mandate) => base.Holds(mandate with { Withdrawn = false });
    }

    private sealed class ActIsAnalyse(World world) : Oracle(world)
    {
        protected override bool Names(WorldMandate mandate, MandateDeed deed) =>
            base.Names(mandate, deed) || (deed == MandateDeed.Analyse && mandate.Deeds.Contains(MandateDeed.Act));
    }

    private sealed class SuggestedOnSignal(World world) : Oracle(world)
    {
        protected override Labels LabelsOf(WorldSignal signal) => signal.Confirmed ?? signal.Suggested ?? base.LabelsOf(signal);
    }

    private sealed class ChosenByGiver(World world) : Oracle(world)
    {
        protected override Labels LabelsOf(WorldSignal signal) => signal.Confirmed ?? signal.ChosenByGiver ?? base.LabelsOf(signal);
    }

    private sealed class Yesterday(World world) : Oracle(world)
    {
        protected override Labels LabelsOf(WorldSignal signal) => signal is { Confirmed: not null, ConfirmedBefore: { } before } ? before : base.LabelsOf(signal);
    }

    private sealed class SuggestedOnFiche(World world) : Oracle(world)
    {
        protected override Labels LabelsOf(WorldFiche fiche) => fiche.GivenByProcessor ?? fiche.Suggested ?? base.LabelsOf(fiche);
    }

    private sealed class OneListIsEnough(World world) : Oracle(world)
    {
        protected override bool Fits(WorldMandate mandate, Labels labels) =>
            base.Fits(mandate, labels) || mandate.Themes.Any(labels.Themes.Contains) || mandate.Groups.Any(labels.Groups.Contains);
    }

    private sealed class OwnStaffReachesFiches(World world) : Oracle(world)
    {
        protected override bool Covers(WorldMandate mandate, WorldFiche fiche) => base.Covers(mandate with { OwnStaffOnly = false }, fiche);
    }

    private sealed class AnybodysSignals(World world) : Oracle(world)
    {
        protected override bool Covers(WorldMandate mandate, WorldSignal signal, string house) => base.Covers(mandate, signal with { Organisation = house }, house);
    }

    private sealed class StaysInFiche(World world) : Oracle(world with
    {
        Fiches = [.. world.Fiches.Select(fiche => fiche with { Signals = [.. fiche.Signals.Union(fiche.TakenOut)] })],
    });

    private sealed class AgreementOver(World world) : Oracle(world)
    {
        protected override bool TakesPart(WorldPartnership partnership) => base.TakesPart(partnership) && partnership.Until is not 0;
    }

    private sealed class AgreementTooEarly(World world) : Oracle(world)
    {
        protected override bool TakesPart(WorldPartnership partnership) => base.TakesPart(partnership with { From = -3 });
    }

    private sealed class LightForever(World world) : Oracle(world)
    {
        protected override bool HasGreenLight(WorldPartnership partnership) => base.HasGreenLight(partnership with { LightTakenAway = false });
    }

    private sealed class NeverHandedOver(World world) : Oracle(world)
    {
        protected override string HouseThatHandles(WorldSignal signal) => base.HouseThatHandles(signal with { HandedOver = false });
    }

    private sealed class CountsIsContent(World world) : Oracle(world)
    {
        protected override bool TheMunicipalitySees(WorldSignal signal) => true;
    }

    private sealed class OnlyNowWithMandatary(World world) : Oracle(world)
    {
        protected override bool WasPutToMandatary(WorldFiche fiche) => base.WasPutToMandatary(fiche with { OnceWithMandatary = false });
    }

    private sealed class GoesOn(World world) : Oracle(world)
    {
        protected override bool Holds(WorldMandate mandate) => base.Holds(mandate with { BeforeTheEnd = false });
    }

    private sealed class ReadsTooFar(World world) : Oracle(world)
    {
        protected override bool ReachesToRead(WorldSignal signal) => true;
    }

    private sealed class WorksTooFar(World world) : Oracle(world)
    {
        protected override bool ReachesToWork(WorldSignal signal) => TheMunicipalitySees(signal);
    }

    private sealed class MunicipalityHandlesAll(World world) : Oracle(world)
    {
        protected override string HouseThatHandles(WorldSignal signal) => signal.Municipality;
    }

    private sealed class NoGiver(World world) : Oracle(world)
    {
        protected override bool IsGiverOf(Person who, WorldSignal signal) => false;
    }

    private sealed class ReadsWithdrawn(World world) : Oracle(world)
    {
        protected override bool Holds(WorldShare share) => base.Holds(share with { Withdrawn = false });
    }

    private sealed class ShareOver(World world) : Oracle(world)
    {
        protected override bool Holds(WorldShare share) => base.Holds(share) && share.Until is not 0;
    }

    private sealed class StaysWithdrawn(World world) : Oracle(world)
    {
        protected override bool Holds(WorldShare share) => base.Holds(share) && !share.SharedAgain;
    }

    private sealed class SharesOn(World world) : Oracle(world)
    {
        protected override bool MayWithShare(Person who, Deed deed, WorldShare share) =>
            base.MayWithShare(who, deed == Deed.ShareFiche ? Deed.AnswerShare : deed, share);
    }

    private sealed class AdminReadsShares(World world) : Oracle(world)
    {
        protected override bool MayWithShare(Person who, Deed deed, WorldShare share) =>
            base.MayWithShare(who.Role == Role.Admin ? who with { Role = Role.Processor } : who, deed, share);
    }
}
