using LokaalSignaal.Identity;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Silo.Signals;

/// <summary>Who reads a signal: that decides what of it is shown.</summary>
internal enum SignalReader
{
    /// <summary>Who gave it: what they are told.</summary>
    Giver,

    /// <summary>Who processes it: all, but for whom stays unknown.</summary>
    Processor,

    /// <summary>Who decides on its fiche: what was noticed, never behind which organisation.</summary>
    Mandatary,

    /// <summary>A partner with a mandate: what was noticed and what happened, never who gave it nor behind which organisation.</summary>
    Partner,
}

/// <summary>As what somebody reads a signal.</summary>
internal static class SignalReading
{
    /// <summary>As what; none: they may not.</summary>
    public static SignalReader? Of(Actor reader, Subject subject) => AccessTable.Why(reader, Deed.ReadSignal, subject) switch
    {
        null => null,
        { Rule.ByMandate: true } => SignalReader.Partner,
        _ when reader.Is(Role.Processor, subject.Owner) && AccessRules.May(reader, Deed.ReadSignal, subject with { Own = false }) => SignalReader.Processor,
        _ when subject.Own => SignalReader.Giver,
        _ => SignalReader.Processor,
    };
}
