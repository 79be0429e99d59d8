using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Tests.Api.Document;
using LokaalSignaal.Portal.Tests.Api.House;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Workflows.Readers;
using Microsoft.Extensions.DependencyInjection;

namespace LokaalSignaal.Portal.Tests.Api;

/// <summary>Who opens very many cases says what for, on exactly the calls of which the document says so.</summary>
[Collection(HouseCollection.Name)]
public sealed class PurposeTests(RunningHouse house)
{
    [Fact]
    public async Task Opening_very_many_asks_for_a_purpose_where_the_document_says_so()
    {
        using var reader = await NewReaderAsync(Unusual.AskedFrom);
        var document = new ApiDocument((await reader.GetAsync("/openapi/v1.json")).Is(200).Json);

        var asking = document.Operations.Where(operation => operation.Description["responses"]!["428"] is not null).ToArray();
        var others = document.Operations.Where(operation => operation.Method == "GET" && operation.NeedsToken).Except(asking);

        Assert.Equal(
            ["GET /api/v1/dossiers/{id}", "GET /api/v1/fiches/{id}", "GET /api/v1/shares/{id}", "GET /api/v1/signals/{id}"],
            asking.Select(operation => operation.ToString()).Order(StringComparer.Ordinal));
        foreach (var operation in asking)
        {
            (await reader.GetAsync(operation.Filled())).Is(428, "purpose-needed");
            (await reader.GetAsync(operation.Filled(), ("Purpose", "check"))).Is(404, "not-found");
        }

        foreach (var operation in others)
        {
            Assert.NotEqual(428, (await reader.GetAsync(operation.Filled())).Status);
        }
    }

    [Fact]
    public async Task One_less_needs_no_purpose()
    {
        using var reader = await NewReaderAsync(Unusual.AskedFrom - 1);

        (await reader.GetAsync("/api/v1/signals/kortrijk~signal~7Q2MXK4T9BCD")).Is(404, "not-found");
    }

    private async Task<Caller> NewReaderAsync(int read)
    {
        var email = $"lezer{read}@gent.test";
        var person = await house.EnrolAsync(new Capacity(OwnerId.Of("gent"), Role.Processor), email);
        var (who, now) = (house.Services.GetRequiredService<IPersonIndex>().Of(person), DateTimeOffset.UtcNow.ToUnixTimeMilliseconds());
        await house.Services.GetRequiredService<IJournal>().WriteAsync(unit => Enumerable.Range(0, read).Sum(number => unit.Execute(
            "INSERT INTO readings (id, case_id, at, owner, role, person_index, purpose, ground) VALUES ($1, $2, $3, 'gent', 'processor', $4, 'work', 'processor')",
            $"{email}-{number}",
            $"gent/signal/S{number:D7}",
            now,
            who)));
        return await house.SignInAsync(email);
    }
}
