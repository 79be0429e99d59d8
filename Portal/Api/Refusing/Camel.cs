using System.Text.Json;

namespace LokaalSignaal.Portal.Api.Refusing;

/// <summary>Names as they stand in JSON.</summary>
internal static class Camel
{
    /// <summary>The path of a property as a caller wrote it: <c>PersonalData[0].Start</c> is <c>personalData[0].start</c>.</summary>
    public static string Case(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));
}
