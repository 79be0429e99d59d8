using System.Text.Json;

namespace LokaalSignaal.Portal.Hosting.Settings;

/// <summary>
/// The file of settings: a JSON object from a name to a text, a number, true or false, or a list of texts. It may have
/// comments.
/// </summary>
internal static class SettingsFile
{
    private static readonly JsonDocumentOptions _reading = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>Reads it.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="written">What stands in it.</param>
    /// <param name="wrong">Why it can't be read.</param>
    public static bool TryRead(string path, out IReadOnlyList<KeyValuePair<string, string>> written, out string wrong)
    {
        (written, wrong) = ([], "");
        try
        {
            using var document = JsonDocument.Parse(File.ReadAllText(path), _reading);
            written = [.. document.RootElement.EnumerateObject().Select(entry => KeyValuePair.Create(entry.Name, Text(entry.Value)))];
            return true;
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException or ArgumentException)
        {
            wrong = "setting-file-not-readable";
        }
        catch (Exception trouble) when (trouble is JsonException or InvalidOperationException)
        {
            wrong = "settings-file-not-json";
        }

        return false;
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(Text)),
        _ => throw new JsonException(),
    };
}
