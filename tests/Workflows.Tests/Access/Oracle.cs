using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>
/// The table of access told a second time, from the table and not from the code: slowly, about a world with names, in
/// sentences that one can read aloud. What a wrong oracle would get wrong can be overridden.
/// </summary>
internal partial class Oracle(World world)
{
    public const string Yes = "may";
    public const string No = "not-allowed";
    public const string NotThere = "not-found";

    /// <summary>"may"; "not-allowed" to those who may read the case; else "not-found".</summary>
    public string Answer(Ask ask) => May(ask) ? Yes : MayRead(ask) ? No : NotThere;

    private bool MayRead(Ask ask) => May(ask with
    {
        Deed = ask.Share is not null ? Deed.KnowShare : ask.Signal is not null ? Deed.ReadSignal : ask.Fiche is not null ? Deed.ReadFiche : Deed.ReadPartnership,
    });

    private bool May(Ask ask)
    {
        if (ask.Who.Role == Role.System)
        {
            return true;
        }

        return ask switch
        {
            { Deed: Deed.GiveSignal } => MayGiveASignal(ask.Who, ask.Municipality),
            { Deed: Deed.OpenFiche } => IsProcessorOf(ask.Who, ask.Municipality),
            { Deed: Deed.RequestPartnership } => MayRequest(ask.Who, ask.Municipality, ask.Organisation!),
            { Deed: Deed.ShareFiche, Share: { } number } when ShareNumber(number) is null => IsProcessorOf(ask.Who, ask.Municipality),
            { Share: { } number } => ShareNumber(number) is { } share && MayWithShare(ask.Who, ask.Deed, share),
            { Signal: { } number } => SignalNumber(number) is { } signal && MayWithSignal(ask.Who, ask.Deed, signal),
            { Fiche: { } number } => FicheNumber(number) is { } fiche && MayWithFiche(ask.Who, ask.Deed, fiche),
            { Organisation: { } organisation } => Between(ask.Municipality, organisation) is { } partnership
                && MayWithPartnership(ask.Who, ask.Deed, partnership),
            _ => false,
        };
    }

    private bool MayGiveASignal(Person who, string municipality) =>
        who.Role is Role.Giver or Role.Processor && (who.House == municipality || TakesPart(who.House, municipality));

    private static bool MayRequest(Person who, string municipality, string organisation) =>
        IsProcessorOf(who, organisation) || IsAdminOf(who, organisation) || IsAdminOf(who, municipality);

    private static bool MayWithPartnership(Person who, Deed deed, WorldPartnership partnership) => deed switch
    {
        Deed.ReadPartnership => who.Role is Role.Processor or Role.Admin
            && (who.House == partnership.Municipality || who.House == partnership.Organisation),
        Deed.ManagePartnership => IsAdminOf(who, partnership.Municipality),
        Deed.EndPartnership => IsAdminOf(who, partnership.Municipality) || IsAdminOf(who, partnership.Organisation),
        _ => false,
    };

    private bool MayWithFiche(Person who, Deed deed, WorldFiche fiche) => deed switch
    {
        Deed.ReadFiche => IsProcessorOf(who, fiche.Municipality)
            || (IsMandataryOf(who, fiche.Municipality) && WasPutToMandatary(fiche))
            || HasMandate(who, MandateDeed.Read, fiche),
        Deed.SeeReaders => MaySeeReadersOf(who, fiche),
        Deed.ProcessFiche or Deed.Publish or Deed.MaskText => IsProcessorOf(who, fiche.Municipality),
        Deed.TellGivers => IsProcessorOf(who, fiche.Municipality) || HasMandate(who, MandateDeed.Feedback, fiche),
        Deed.Note => IsProcessorOf(who, fiche.Municipality) || HasMandate(who, MandateDeed.Analyse, fiche),
        Deed.CompleteStep => fiche.Step is { } step
            && (MayAsRole(who, step, fiche.Municipality) || (step.Mandate is { } asked && HasMandate(who, asked, fiche))),
        _ => false,
    };

    private bool MayWithSignal(Person who, Deed deed, WorldSignal signal) => deed switch
    {
        Deed.ReadSignal => IsGiverOf(who, signal)
            || (IsProcessorOf(who, signal.Municipality) && TheMunicipalitySees(signal))
            || (IsProcessorOf(who, signal.Organisation) && HasGreenLight(signal.Organisation, signal.Municipality))
            || HasMandateToRead(who, signal),
        Deed.SpeakAsGiver => IsGiverOf(who, signal),
        Deed.SeeReaders => MaySeeReadersOf(who, signal),
        Deed.ReopenSignal => IsGiverOf(who, signal) || IsProcessorOf(who, HouseThatHandles(signal)),
        Deed.LabelSignal or Deed.MaskText => IsProcessorOf(who, signal.Municipality) && TheMunicipalitySees(signal),
        Deed.HandleSignal => IsProcessorOf(who, HouseThatHandles(signal)),
        Deed.HandOver => IsProcessorOf(who, HouseThatHandles(signal)) && !TheMunicipalityHandles(signal),
        Deed.Note => IsProcessorOf(who, HouseThatHandles(signal)) || HasMandateToWork(who, MandateDeed.Analyse, signal),
        Deed.CompleteStep => signal.Step is { } step
            && (MayAsRole(who, step, HouseThatHandles(signal)) || (step.Mandate is { } asked && HasMandateToWork(who, asked, signal))),
        _ => false,
    };

    // A mandate ends, and the case must get on: the processor may do what a step asks a mandate for.
    private static bool MayAsRole(Person who, WorldStep step, string houseThatHandles) =>
        who.House == houseThatHandles
        && (step.Roles.Contains(who.Role) || (step.Mandate is not null && who.Role == Role.Processor));
}
