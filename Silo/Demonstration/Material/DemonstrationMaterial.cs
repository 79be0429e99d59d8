using System.Collections.Immutable;
using System.Text.Json;

namespace LokaalSignaal.Silo.Demonstration.Material;

/// <summary>The invented material, as it stands in the program's files.</summary>
internal static class DemonstrationMaterial
{
    /// <summary>The municipalities.</summary>
    public static ImmutableArray<MunicipalityMaterial> Municipalities { get; } =
        Read<MunicipalityMaterial>("Demonstration/municipalities.json");

    /// <summary>The partner organisations.</summary>
    public static ImmutableArray<OrganisationMaterial> Organisations { get; } =
        Read<OrganisationMaterial>("Demonstration/organisations.json");

    /// <summary>What processors answered to signals that stood alone.</summary>
    public static ImmutableArray<AnswerMaterial> Answers { get; } =
        Read<AnswerMaterial>("Demonstration/answers.json");

    /// <summary>The signals of a municipality.</summary>
    public static ImmutableArray<SignalMaterial> SignalsOf(string municipality) =>
        Read<SignalMaterial>($"Demonstration/signals/{municipality}.json");

    /// <summary>The fiches of a municipality.</summary>
    public static ImmutableArray<FicheMaterial> FichesOf(string municipality) =>
        Read<FicheMaterial>($"Demonstration/fiches/{municipality}.json");

    /// <summary>A process of a municipality's own, from the examples; none where it has none.</summary>
    public static string? ProcessOf(string municipality)
    {
        using var stream = typeof(DemonstrationMaterial).Assembly.GetManifestResourceStream($"Examples/fiche-{municipality}.json");
        using var reader = stream is null ? null : new StreamReader(stream);
        return reader?.ReadToEnd();
    }

    private static ImmutableArray<T> Read<T>(string name)
    {
        using var stream = typeof(DemonstrationMaterial).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        return JsonSerializer.Deserialize<ImmutableArray<T>>(stream, JsonSerializerOptions.Web);
    }
}
