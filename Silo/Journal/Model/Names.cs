using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace LokaalSignaal.Silo.Journal.Model;

/// <summary>Names columns as databases like them.</summary>
internal static class Names
{
    public static void InSnakeCase(ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(type => type.GetProperties()))
        {
            property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
        }
    }
}
