using System.Diagnostics;
using System.Globalization;
using Xunit.Abstractions;

namespace LokaalSignaal.EndToEnd.SeveralProcesses;

/// <summary>What a long test lived through: told at its end, and while it lasts to whoever looks in a file beside it.</summary>
/// <param name="output">Where it is told at the end.</param>
/// <param name="name">The name of the file, without its ending.</param>
internal sealed class Diary(ITestOutputHelper output, string name)
{
    private readonly string _file = Path.Combine(AppContext.BaseDirectory, $"{name}.diary");
    private readonly long _since = Stopwatch.GetTimestamp();

    /// <summary>Writes a line.</summary>
    public void Write(FormattableString line)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(_since):h\\:mm\\:ss} {FormattableString.Invariant(line)}");
        output.WriteLine(text);
        File.AppendAllText(_file, text + Environment.NewLine);
    }
}
