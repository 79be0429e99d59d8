using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>What the table says of mandates.</summary>
internal partial class Oracle
{
    private static readonly Labels None = new([], []);

    /// <summary>Whether a mandate lets this person do this with the fiche.</summary>
    private bool HasMandate(Person who, MandateDeed deed, WorldFiche fiche) =>
        MandatesOf(who, fiche.Municipality).Any(mandate => Names(mandate, deed) && Covers(mandate, fiche));

    /// <summary>Whether a mandate lets this person read the signal: not what the municipality's own processor may only count.</summary>
    private bool HasMandateToRead(Person who, WorldSignal signal) =>
        HasWordsFor(who, MandateDeed.Read, signal) && (HouseThatHandles(signal) == who.House || ReachesToRead(signal));

    /// <summary>Whether a mandate lets this person do this with the signal: not what the municipality's own processor may only read.</summary>
    private bool HasMandateToWork(Person who, MandateDeed deed, WorldSignal signal) =>
        HasWordsFor(who, deed, signal) && (HouseThatHandles(signal) == who.House || ReachesToWork(signal));

    private bool HasWordsFor(Person who, MandateDeed deed, WorldSignal signal) =>
        MandatesOf(who, signal.Municipality).Any(mandate => Names(mandate, deed) && Covers(mandate, signal, who.House));

    protected virtual bool ReachesToRead(WorldSignal signal) => TheMunicipalitySees(signal);

    protected virtual bool ReachesToWork(WorldSignal signal) => TheMunicipalityHandles(signal);

    /// <summary>The mandates that the person can use today.</summary>
    private IEnumerable<WorldMandate> MandatesOf(Person who, string municipality) =>
        who.Role == Role.Processor && Between(municipality, who.House) is { } partnership && TakesPart(partnership)
            ? partnership.Mandates.Where(Holds)
            : [];

    /// <summary>An ending cuts every right at once: what begins anew begins without mandates.</summary>
    protected virtual bool Holds(WorldMandate mandate) =>
        mandate.From <= 0 && mandate.Until >= 0 && !mandate.Withdrawn && !mandate.BeforeTheEnd;

    /// <summary>To read goes with whatever else is allowed.</summary>
    protected virtual bool Names(WorldMandate mandate, MandateDeed deed) =>
        deed == MandateDeed.Read ? mandate.Deeds.Any() : mandate.Deeds.Contains(deed);

    protected virtual bool Covers(WorldMandate mandate, WorldFiche fiche) =>
        mandate.Fiches.Contains(fiche.Number)
        || (!mandate.OwnStaffOnly && NamesLabels(mandate) && Fits(mandate, LabelsOf(fiche)));

    protected virtual bool Covers(WorldMandate mandate, WorldSignal signal, string house)
    {
        if (mandate.OwnStaffOnly && signal.Organisation != house)
        {
            return false;
        }

        var isInNamedFiche = world.Fiches.Any(fiche => mandate.Fiches.Contains(fiche.Number) && fiche.Signals.Contains(signal.Number));
        var isOfOwnStaffWithoutMore = mandate.OwnStaffOnly && !NamesLabels(mandate) && !mandate.Fiches.Any();
        return isInNamedFiche || isOfOwnStaffWithoutMore || (NamesLabels(mandate) && Fits(mandate, LabelsOf(signal)));
    }

    /// <summary>Only what a processor of the municipality confirmed opens or closes.</summary>
    protected virtual Labels LabelsOf(WorldSignal signal) => signal.Confirmed ?? None;

    /// <summary>Those that a processor gave it, else those confirmed on its signals.</summary>
    protected virtual Labels LabelsOf(WorldFiche fiche)
    {
        if (fiche.GivenByProcessor is { } given)
        {
            return given;
        }

        var inIt = world.Signals.Where(signal => fiche.Signals.Contains(signal.Number)).Select(LabelsOf).ToImmutableArray();
        return new Labels([.. inIt.SelectMany(labels => labels.Themes)], [.. inIt.SelectMany(labels => labels.Groups)]);
    }

    protected virtual bool Fits(WorldMandate mandate, Labels labels) =>
        (!mandate.Themes.Any() || mandate.Themes.Any(labels.Themes.Contains))
        && (!mandate.Groups.Any() || mandate.Groups.Any(labels.Groups.Contains));

    private static bool NamesLabels(WorldMandate mandate) => mandate.Themes.Any() || mandate.Groups.Any();
}
