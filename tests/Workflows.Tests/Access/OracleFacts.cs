using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>The facts that the table speaks of.</summary>
internal partial class Oracle
{
    private static bool IsProcessorOf(Person who, string house) => who.Role == Role.Processor && who.House == house;

    private static bool IsAdminOf(Person who, string house) => who.Role == Role.Admin && who.House == house;

    private static bool IsMandataryOf(Person who, string house) => who.Role == Role.Mandatary && who.House == house;

    /// <summary>Whoever gave it did, in whatever capacity they look at it now.</summary>
    protected virtual bool IsGiverOf(Person who, WorldSignal signal) => who.Name == signal.Giver;

    protected virtual bool TakesPart(WorldPartnership partnership) =>
        partnership.Standing == PartnershipStanding.Active
        && partnership.From <= 0
        && (partnership.Until is null || partnership.Until >= 0);

    protected virtual bool HasGreenLight(WorldPartnership partnership) =>
        TakesPart(partnership) && partnership.Light is not null && !partnership.LightTakenAway;

    protected virtual string HouseThatHandles(WorldSignal signal) =>
        signal.GivenUnderGreenLight && !signal.HandedOver && HasGreenLight(signal.Organisation, signal.Municipality)
            ? signal.Organisation
            : signal.Municipality;

    protected virtual bool TheMunicipalitySees(WorldSignal signal) =>
        TheMunicipalityHandles(signal) || Between(signal.Municipality, signal.Organisation)!.Light == OwnStaffView.Content;

    protected virtual bool WasPutToMandatary(WorldFiche fiche) =>
        fiche.OnceWithMandatary || (fiche.Step is { } step && step.Roles.Contains(Role.Mandatary));

    private bool TheMunicipalityHandles(WorldSignal signal) => HouseThatHandles(signal) == signal.Municipality;

    private bool TakesPart(string house, string municipality) =>
        Between(municipality, house) is { } partnership && TakesPart(partnership);

    private bool HasGreenLight(string organisation, string municipality) =>
        Between(municipality, organisation) is { } partnership && HasGreenLight(partnership);

    private WorldPartnership? Between(string municipality, string organisation) =>
        world.Partnerships.FirstOrDefault(one => one.Municipality == municipality && one.Organisation == organisation);

    private WorldSignal? SignalNumber(int number) => world.Signals.FirstOrDefault(signal => signal.Number == number);

    private WorldFiche? FicheNumber(int number) => world.Fiches.FirstOrDefault(fiche => fiche.Number == number);
}
