namespace LokaalSignaal.People;

/// <summary>Who somebody is. It is kept encrypted with a key of their own.</summary>
/// <param name="Name">Their name, 2 to 120 characters.</param>
/// <param name="Email">Their e-mail address, up to 254 characters; they sign in with it.</param>
/// <param name="Function">What they do, up to 120 characters.</param>
public sealed record PersonProfile(string Name, string Email, string? Function = null);
