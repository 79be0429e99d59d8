namespace LokaalSignaal.Portal.Asking;

/// <summary>The words of asking for a partnership without an account, on pages and in letters.</summary>
public sealed class AskingTexts;
