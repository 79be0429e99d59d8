using LokaalSignaal.Identity;

namespace LokaalSignaal.Silo.Demonstration;

/// <summary>Who works at a municipality.</summary>
/// <param name="Processors">Its processors, the first one first.</param>
/// <param name="Mandatary">Its alderman.</param>
/// <param name="DecidesByItself">Whether its fiches go on by themselves when nobody decides in time.</param>
internal sealed record Officials(Actor[] Processors, Actor Mandatary, bool DecidesByItself)
{
    /// <summary>One of the processors.</summary>
    public Actor Processor(string name) => Processors[Chance.Below(Processors.Length, name)];
}
