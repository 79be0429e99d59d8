namespace LokaalSignaal.Workflows.Processes.Elsa;

/// <summary>Where activities stand in a designer: a column further than what leads to them, under what stands there.</summary>
internal static class ElsaLayout
{
    public static Dictionary<string, (int Column, int Row)> Of(ElsaChart chart)
    {
        var ways = chart.Connections.ToLookup(way => way.From, way => way.To);
        var places = new Dictionary<string, (int Column, int Row)>(StringComparer.Ordinal);
        var rows = new Dictionary<int, int>();
        var waiting = new Queue<(string Id, int Column)>([(ElsaChart.Entrance, 0)]);
        while (waiting.TryDequeue(out var next))
        {
            var row = rows.GetValueOrDefault(next.Column);
            if (places.TryAdd(next.Id, (next.Column, row)))
            {
                rows[next.Column] = row + 1;
                ways[next.Id].ToList().ForEach(to => waiting.Enqueue((to, next.Column + 1)));
            }
        }

        foreach (var lost in chart.Activities.Where(activity => !places.ContainsKey(activity.Id)))
        {
            places.Add(lost.Id, (0, rows[0]++));
        }

        return places;
    }
}
