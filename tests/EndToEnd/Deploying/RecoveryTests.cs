using System.Globalization;
using LokaalSignaal.EndToEnd.Durability;
using LokaalSignaal.Portal.Tests.Api.House;

namespace LokaalSignaal.EndToEnd.Deploying;

/// <summary>Back to a moment, as the operator's page tells: a base backup, the archive after it, and the newest keys.</summary>
[Collection(FurnishedStoreCollection.Name)]
public sealed class RecoveryTests
{
    [InstallationFact]
    [Trait("Category", "Long")]
    public async Task What_was_given_before_the_moment_is_there_again_and_what_came_after_it_is_not()
    {
        await using var installation = await Installation.MakeAsync();
        await installation.OperateAsync("start", installation.Folder, "1");
        await installation.OperateAsync("backup", installation.Folder, installation.Beside("backup"));

        // Given a signal after the base backup, a moment, and another
        string before, after;
        DateTimeOffset moment;
        using (var giver = await installation.SignInAsync("giver@kortrijk.test", installation.Addresses[0]))
        {
            before = Given.Segment(await Given.SignalAsync(giver.Caller, "Voor het ogenblik."));
            await Task.Delay(TimeSpan.FromSeconds(1));
            moment = DateTimeOffset.UtcNow;
            await Task.Delay(TimeSpan.FromSeconds(1));
            after = Given.Segment(await Given.SignalAsync(giver.Caller, "Na het ogenblik."));
        }

        // When the machine is lost, and the archive and the newest keys are not
        await installation.OperateAsync("stop", installation.Folder, "all");
        await installation.OperateAsync(
            "restore",
            installation.Beside("restored"),
            installation.Beside("backup/base"),
            Path.Combine(installation.Folder, "postgresql/archive"),
            Path.Combine(installation.Folder, "keys"),
            Installation.Program,
            moment.ToString("yyyy-MM-dd HH:mm:ss.ffffffzzz", CultureInfo.InvariantCulture));
        await installation.OperateAsync("start", installation.Beside("restored"), "1");

        // Then the house is as it was at that moment
        using var again = await installation.SignInAsync("giver@kortrijk.test", installation.Addresses[0]);
        (await again.Caller.GetAsync($"/api/v1/signals/{before}")).Is(200);
        (await again.Caller.GetAsync($"/api/v1/signals/{after}")).Is(404);
        await Given.SignalAsync(again.Caller, "Na het terugzetten.");
        await installation.OperateAsync("verify", installation.Beside("restored"));
    }
}
