using LokaalSignaal.People;
using LokaalSignaal.Portal.Api.Limits;

namespace LokaalSignaal.Portal.Api.SignIn;

/// <summary>Who wants to sign in.</summary>
/// <param name="Email">The e-mail address.</param>
/// <param name="Password">The password.</param>
public sealed record LoginBody([property: Text(1, 254)] string Email, [property: Text(1, 1_000)] string Password);

/// <summary>The token that came with the old one.</summary>
/// <param name="RefreshToken">The token.</param>
public sealed record RefreshBody([property: Text(1, 8_000)] string RefreshToken);

/// <summary>A password that is chosen.</summary>
/// <param name="Link">The last part of the link of an invitation or a reset.</param>
/// <param name="Password">The password.</param>
public sealed record PasswordBody([property: Text(1, 400)] string Link, [property: Text(PasswordRule.Shortest, PasswordRule.Longest)] string Password);
