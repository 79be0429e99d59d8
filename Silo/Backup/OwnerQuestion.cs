using System.Text.Json;

namespace LokaalSignaal.Silo.Backup;

/// <summary>A command for the process that owns a store.</summary>
/// <param name="Command">Its name: <c>backup</c>, <c>import</c>.</param>
/// <param name="Arguments">What it needs.</param>
public sealed record OwnerQuestion(string Command, JsonElement Arguments);

/// <summary>What came of a command.</summary>
/// <param name="Result">What it tells; none when it wasn't done.</param>
/// <param name="Code">Why it wasn't done; none when it was.</param>
/// <param name="Detail">What the reason is about.</param>
public sealed record OwnerAnswer(JsonElement? Result, string? Code = null, string? Detail = null);

/// <summary>A line from the owner: progress, or at last the answer.</summary>
internal sealed record OwnerWord(string? Progress = null, OwnerAnswer? Answer = null);
