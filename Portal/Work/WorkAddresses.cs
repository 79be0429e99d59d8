using LokaalSignaal.Identity;

namespace LokaalSignaal.Portal.Work;

/// <summary>The addresses of the work pages.</summary>
public static class WorkAddresses
{
    /// <summary>What waits for who signed in.</summary>
    public const string Start = "/werk";

    /// <summary>The inbox.</summary>
    public const string Inbox = "/werk/signalen";

    /// <summary>Bundling the signals that the address names.</summary>
    public const string Bundle = "/werk/signalen/bundelen";

    /// <summary>Referring the signals that the address names.</summary>
    public const string Refer = "/werk/signalen/doorverwijzen";

    /// <summary>The fiches.</summary>
    public const string Fiches = "/werk/fiches";

    /// <summary>Beginning a fiche without signals.</summary>
    public const string NewFiche = "/werk/fiches/nieuw";

    /// <summary>What other municipalities share with the reader's.</summary>
    public const string Shares = "/werk/gedeeld";

    /// <summary>The dossiers of several municipalities.</summary>
    public const string Dossiers = "/werk/dossiers";

    /// <summary>Saying what very many cases are opened for; <c>?return=</c> says which was being opened.</summary>
    public const string Purpose = "/werk/waarvoor";

    /// <summary>What waits for a mandatary.</summary>
    public const string Decisions = "/werk/beslissingen";

    /// <summary>A signal.</summary>
    public static string Signal(CaseId signal) => $"{Inbox}/{signal.Segment}";

    /// <summary>A fiche.</summary>
    public static string Fiche(CaseId fiche) => $"{Fiches}/{fiche.Segment}";

    /// <summary>A fiche that is shared, for both municipalities.</summary>
    public static string Share(CaseId share) => $"{Shares}/{share.Segment}";

    /// <summary>A dossier of several municipalities.</summary>
    public static string Dossier(CaseId dossier) => $"{Dossiers}/{dossier.Segment}";

    /// <summary>A fiche as a mandatary reads it.</summary>
    public static string Decision(CaseId fiche) => $"{Decisions}/{fiche.Segment}";

    /// <summary>Bundling signals, in a fiche or in one that is still to be chosen.</summary>
    public static string BundleOf(IEnumerable<CaseId> signals, CaseId? fiche = null) =>
        AddressParts.Write(Bundle, ("signals", PickedSignals.Write(signals)), ("fiche", fiche?.Key));
}
