using LokaalSignaal.Portal.Components;

namespace LokaalSignaal.Portal.Asking;

/// <summary>Keeps anybody from asking by the hundred: ten in ten minutes from one address.</summary>
public sealed class AskAttempts() : Attempts(10, TimeSpan.FromMinutes(10));
