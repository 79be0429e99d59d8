using LokaalSignaal.People;

namespace LokaalSignaal.Portal.Administration.Municipalities;

/// <summary>A new municipality and its first admin, as they stand in the form.</summary>
public sealed record NewMunicipality
{
    /// <summary>The municipality's name.</summary>
    public string Name { get; init; } = "";

    /// <summary>Its short name.</summary>
    public string Id { get; init; } = "";

    /// <summary>The admin's name.</summary>
    public string AdminName { get; init; } = "";

    /// <summary>The admin's address.</summary>
    public string Email { get; init; } = "";

    /// <summary>The form's key.</summary>
    public string Key { get; init; } = FormKey.New();

    /// <summary>Who the admin is.</summary>
    public PersonProfile Profile => new(AdminName, Email);

    /// <summary>What was sent.</summary>
    public static NewMunicipality Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new NewMunicipality
        {
            Name = form["name"].ToString().Trim(),
            Id = form["id"].ToString().Trim(),
            AdminName = form["adminName"].ToString().Trim(),
            Email = form["email"].ToString().Trim(),
            Key = FormKey.Of(form[FormKey.Name]).Value,
        };
    }
}
