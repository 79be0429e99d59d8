using System.Globalization;

namespace LokaalSignaal.Benchmarks;

/// <summary>What is measured, and how its figures are told.</summary>
/// <param name="Names">Which benchmarks, in their order.</param>
/// <param name="Json">Whether each figure is a line of JSON.</param>
/// <param name="Size">How many signals the large store has, from 100; a tenth as many fiches.</param>
/// <param name="Store">A folder where the large store is kept for the next time; none: it is thrown away.</param>
public sealed record BenchOptions(IReadOnlyList<string> Names, bool Json, int Size, string? Store)
{
    private const int Least = 100;
    private const int Usual = 1_000_000;

    /// <summary>Reads what was typed; none: something is wrong with it.</summary>
    public static BenchOptions? Read(string[] arguments, IReadOnlyCollection<string> known, out string wrong)
    {
        var options = new BenchOptions([], false, Usual, null);
        wrong = "";
        for (var at = 0; at < arguments.Length; at++)
        {
            var next = at + 1 < arguments.Length ? arguments[at + 1] : null;
            switch (arguments[at])
            {
                case "--json":
                    options = options with { Json = true };
                    break;
                case "--size" when Number(next) is { } size:
                    options = options with { Size = size };
                    at++;
                    break;
                case "--store" when next is not null:
                    options = options with { Store = next };
                    at++;
                    break;
                case var name when known.Contains(name):
                    options = options with { Names = [.. options.Names, name] };
                    break;
                default:
                    wrong = $"{arguments[at]} isn't known or lacks its value; there is {string.Join(", ", known)}, --json, --size N (from {Least}), --store DIR.";
                    return null;
            }
        }

        return options.Names.Count == 0 ? options with { Names = [.. known] } : options;
    }

    /// <summary>Tells a figure at once.</summary>
    public void Tell(Figure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        Console.WriteLine(Json ? figure.ToJson() : figure.ToString());
    }

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= Least ? number : null;
}
