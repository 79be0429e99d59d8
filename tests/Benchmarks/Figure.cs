using System.Globalization;
using System.Text.Json;

namespace LokaalSignaal.Benchmarks;

/// <summary>One line of what was measured.</summary>
/// <param name="Name">What.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">Of what.</param>
/// <param name="Baseline">What it is compared with, in the same unit.</param>
/// <param name="Conditions">Under which circumstances, and what the baseline is.</param>
public sealed record Figure(string Name, double Value, string Unit, double Baseline, string Conditions)
{
    /// <summary>The value against its baseline.</summary>
    public double Ratio => Baseline == 0 ? 0 : Value / Baseline;

    /// <summary>The line for people.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Name,-44} {Value,10:F2} {Unit,-4} baseline {Baseline,10:F2}  ratio {Ratio,6:F2}  {Conditions}");

    /// <summary>The line for programs.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}
