using LokaalSignaal.People;

namespace LokaalSignaal.Portal.Administration.People;

/// <summary>An invitation as it stands in the form.</summary>
public sealed record InvitationForm
{
    /// <summary>Who is invited.</summary>
    public string Name { get; init; } = "";

    /// <summary>Their address.</summary>
    public string Email { get; init; } = "";

    /// <summary>What they do.</summary>
    public string Function { get; init; } = "";

    /// <summary>The role that was chosen.</summary>
    public string Role { get; init; } = "";

    /// <summary>The owner that was chosen.</summary>
    public string Owner { get; init; } = "";

    /// <summary>The form's key.</summary>
    public string Key { get; init; } = FormKey.New();

    /// <summary>Who they are.</summary>
    public PersonProfile Profile => new(Name, Email, Function.Length == 0 ? null : Function);

    /// <summary>What was sent.</summary>
    public static InvitationForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new InvitationForm
        {
            Name = form["name"].ToString().Trim(),
            Email = form["email"].ToString().Trim(),
            Function = form["function"].ToString().Trim(),
            Role = form["role"].ToString(),
            Owner = form["owner"].ToString(),
            Key = FormKey.Of(form[FormKey.Name]).Value,
        };
    }
}
