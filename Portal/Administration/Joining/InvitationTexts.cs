namespace LokaalSignaal.Portal.Administration.Joining;

/// <summary>The words of the page where somebody chooses a password.</summary>
public sealed class InvitationTexts;
