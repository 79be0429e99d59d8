using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>Keeps a moment as milliseconds since 1970, UTC: it sorts and compares in the database.</summary>
internal sealed class Milliseconds() : ValueConverter<DateTimeOffset, long>(
    moment => moment.ToUnixTimeMilliseconds(),
    number => DateTimeOffset.FromUnixTimeMilliseconds(number));
