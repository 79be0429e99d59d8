using LokaalSignaal.People;

namespace LokaalSignaal.Portal.SetUp;

/// <summary>The first municipality and its first admin, as they stand in the form.</summary>
public sealed record SetUpForm
{
    /// <summary>The municipality's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its short name.</summary>
    public string Id { get; init; } = "";

    /// <summary>The admin's name.</summary>
    public string AdminName { get; init; } = "";

    /// <summary>The admin's address.</summary>
    public string Email { get; init; } = "";

    /// <summary>The password that was chosen; never shown again.</summary>
    public string Password { get; init; } = "";

    /// <summary>Who the admin is.</summary>
    public PersonProfile Profile => new(AdminName, Email);

    /// <summary>What was sent.</summary>
    public static SetUpForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new SetUpForm
        {
            Name = form["name"].ToString().Trim(),
            Id = form["id"].ToString().Trim(),
            AdminName = form["adminName"].ToString().Trim(),
            Email = form["email"].ToString().Trim(),
            Password = form["password"].ToString(),
        };
    }

    /// <summary>Without the password: it stays out of logs.</summary>
    public override string ToString() => $"set-up of {Id}";
}
