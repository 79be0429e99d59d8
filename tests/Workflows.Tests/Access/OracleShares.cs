using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>What the table says of sharing, and of who sees who read.</summary>
internal partial class Oracle
{
    /// <summary>
    /// Who shares it shares, reads and answers. The receiving municipality's processors read, link and answer until it is
    /// revoked or over; afterwards they know that there was something. Nobody else does anything.
    /// </summary>
    protected virtual bool MayWithShare(Person who, Deed deed, WorldShare share) => deed switch
    {
        Deed.ShareFiche => IsProcessorOf(who, share.From),
        Deed.ReadShare or Deed.AnswerShare => IsProcessorOf(who, share.From) || (IsProcessorOf(who, share.To) && Holds(share)),
        Deed.LinkShare => IsProcessorOf(who, share.To) && Holds(share),
        Deed.KnowShare => IsProcessorOf(who, share.From) || IsProcessorOf(who, share.To),
        Deed.SeeReaders => IsProcessorOf(who, share.From) || IsAdminOf(who, share.From),
        _ => false,
    };

    protected virtual bool Holds(WorldShare share) => !share.Withdrawn && (share.Until is null || share.Until >= 0);

    /// <summary>The giver sees who read; of the municipality who may read it too, and the admin who looks after that.</summary>
    private bool MaySeeReadersOf(Person who, WorldSignal signal) =>
        IsGiverOf(who, signal)
        || (IsProcessorOf(who, signal.Municipality) && TheMunicipalitySees(signal))
        || IsAdminOf(who, signal.Municipality);

    private static bool MaySeeReadersOf(Person who, WorldFiche fiche) =>
        IsProcessorOf(who, fiche.Municipality) || IsAdminOf(who, fiche.Municipality);

    private WorldShare? ShareNumber(int number) => world.Shares.FirstOrDefault(share => share.Number == number);
}
