namespace LokaalSignaal.Portal.Administration.Organisations;

/// <summary>An organisation as it stands in the form.</summary>
public sealed record OrganisationForm
{
    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";

    /// <summary>What field it works in.</summary>
    public string Sector { get; init; } = "";

    /// <summary>The short name that was typed.</summary>
    public string Id { get; init; } = "";

    /// <summary>The form's key.</summary>
    public string Key { get; init; } = FormKey.New();

    /// <summary>The sector, where one was filled in.</summary>
    public string? SectorIfAny => Sector.Length == 0 ? null : Sector;

    /// <summary>What was sent.</summary>
    public static OrganisationForm Read(IFormCollection form)
    {
        ArgumentNullException.ThrowIfNull(form);
        return new OrganisationForm
        {
            Name = form["name"].ToString().Trim(),
            Sector = form["sector"].ToString().Trim(),
            Id = form["id"].ToString().Trim(),
            Key = FormKey.Of(form[FormKey.Name]).Value,
        };
    }
}
