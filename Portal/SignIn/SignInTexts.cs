namespace LokaalSignaal.Portal.SignIn;

/// <summary>The words of signing in and out.</summary>
public sealed class SignInTexts;
