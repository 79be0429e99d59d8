using LokaalSignaal.Benchmarks;
using LokaalSignaal.Benchmarks.Queries;

// A line a figure: name, value, unit, baseline, ratio, conditions.
var known = new Dictionary<string, Func<int, Task<IReadOnlyList<Figure>>>>(StringComparer.Ordinal)
{
    ["queries"] = QueryFigures.MeasureAsync,
};
var (names, json, size) = (new List<string>(), false, 1_000_000);
for (var at = 0; at < args.Length; at++)
{
    switch (args[at])
    {
        case "--json":
            json = true;
            break;
        case "--size" when at + 1 < args.Length && int.TryParse(args[at + 1], out size) && size >= 100:
            at++;
            break;
        case var name when known.ContainsKey(name):
            names.Add(name);
            break;
        default:
            Console.Error.WriteLine($"bench: {args[at]} isn't known; there is {string.Join(", ", known.Keys)}, --json, --size N.");
            return 2;
    }
}

foreach (var name in names.Count == 0 ? [.. known.Keys] : names)
{
    foreach (var figure in await known[name](size))
    {
        Console.WriteLine(json ? figure.ToJson() : figure.ToString());
    }
}

return 0;
