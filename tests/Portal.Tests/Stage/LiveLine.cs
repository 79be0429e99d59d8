namespace LokaalSignaal.Portal.Tests.Stage;

/// <summary>An open line of server-sent events.</summary>
internal sealed class LiveLine(HttpClient client, HttpResponseMessage response, StreamReader lines) : IDisposable
{
    /// <summary>The data of the next event of a kind.</summary>
    public async Task<string> NextAsync(string kind)
    {
        string? current = null;
        while (await lines.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                current = line["event: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal) && current == kind)
            {
                return line["data: ".Length..];
            }
        }

        throw new EndOfStreamException();
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
        client.Dispose();
    }
}
