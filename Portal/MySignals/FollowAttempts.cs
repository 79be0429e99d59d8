using LokaalSignaal.Portal.Components;

namespace LokaalSignaal.Portal.MySignals;

/// <summary>Keeps anybody from trying codes by the thousand: thirty in five minutes from one address.</summary>
public sealed class FollowAttempts() : Attempts(30, TimeSpan.FromMinutes(5));
