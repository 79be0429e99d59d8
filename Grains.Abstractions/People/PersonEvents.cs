using LokaalSignaal.Cases;
using LokaalSignaal.Identity;

namespace LokaalSignaal.People;

/// <summary>A person began.</summary>
public sealed record PersonRegistered : CaseEvent;

/// <summary>What is known of a person was changed.</summary>
public sealed record ProfileChanged : CaseEvent;

/// <summary>A person got a capacity.</summary>
/// <param name="Capacity">What they are, and where.</param>
public sealed record CapacityGranted(Capacity Capacity) : CaseEvent;

/// <summary>A person lost a capacity.</summary>
/// <param name="Capacity">What they no longer are.</param>
public sealed record CapacityEnded(Capacity Capacity) : CaseEvent;

/// <summary>A person was erased.</summary>
public sealed record PersonErased : CaseEvent;
