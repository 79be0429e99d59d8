using LokaalSignaal.Identity;
using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Journal.Model;
using LokaalSignaal.Silo.Tests.Journal;
using LokaalSignaal.Silo.Tests.People;

namespace LokaalSignaal.Silo.Tests.Texts;

/// <summary>Somebody is erased between the moment that an append about them is decided and the moment that it is written.</summary>
public sealed class ErasureRaceTests : IAsyncLifetime
{
    private readonly StoreFolder _folder = new();
    private House _house = null!;
    private PersonId _giver;
    private PersonId _other;

    public async Task InitializeAsync()
    {
        _house = House.Open(_folder);
        _giver = await _house.RegisterAsync(1, "Kwibus Dompelmuis", "kwibus@voorbeeld.be");
        _other = await _house.RegisterAsync(2, "Iemand Anders", "anders@voorbeeld.be");
    }

    public async Task DisposeAsync()
    {
        await _house.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_new_case_leads_to_nobody_when_its_giver_was_erased_meanwhile()
    {
        // Given
        var decided = Given(1, _giver);

        // When
        await _house.Erasure.ErasePersonAsync(_giver);
        await WriteAsync(decided);

        // Then
        AssertNoByteLeadsTo(_giver);
    }

    [Fact]
    public async Task A_step_and_a_changed_signal_lead_to_nobody_when_who_they_name_was_erased_meanwhile()
    {
        // Given
        var given = Given(1, _giver);
        await WriteAsync(given);
        var decided = Some.Noted(given.Case, 1) with
        {
            Rows = [given.Rows.OfType<SignalRow>().Single() with { Version = 2, Status = "closed" }, Assigned(1, _giver)],
        };

        // When
        await _house.Erasure.ErasePersonAsync(_giver);
        await WriteAsync(decided);

        // Then
        AssertNoByteLeadsTo(_giver);
        await using var context = _house.Store.Context(ReadScope.Everything);
        Assert.Equal("closed", Assert.Single(context.Signals).Status);
    }

    [Fact]
    public async Task An_unlinked_giver_stays_so()
    {
        // Given
        var given = Given(1, _giver);
        await WriteAsync(given);
        var decided = Some.Noted(given.Case, 1) with { Rows = [given.Rows.OfType<SignalRow>().Single() with { Version = 2 }, Assigned(1, _giver)] };

        // When
        await _house.Erasure.UnlinkAsync(Some.Pseudonym(1));
        await WriteAsync(decided);

        // Then
        AssertNothingLeadsTo(_giver);
    }

    [Fact]
    public async Task After_a_restart_who_was_erased_is_still_known_to_be()
    {
        // Given
        var decided = Given(1, _giver);
        await _house.Erasure.ErasePersonAsync(_giver);

        // When
        await _house.DisposeAsync();
        _house = House.Open(_folder);
        await WriteAsync(decided);

        // Then
        AssertNoByteLeadsTo(_giver);
    }

    [Fact]
    public async Task Who_was_not_erased_is_found()
    {
        await _house.Erasure.ErasePersonAsync(_giver);
        await WriteAsync(Given(2, _other));
        await WriteAsync(Some.Noted(Some.Signal(2), 1) with { Rows = [Assigned(2, _other)] });

        await using var context = _house.Store.Context(ReadScope.Everything);
        Assert.Equal(_house.Vault.Index.Of(_other), Assert.Single(context.Signals).GiverIndex);
        Assert.Equal(_house.Vault.Index.Of(_other), Assert.Single(context.Steps).AssigneeIndex);
        Assert.Equal(_house.Vault.Index.Of(_other), Assert.Single(context.Resolutions).PersonIndex);
    }

    private Append Given(int number, PersonId giver)
    {
        var given = Some.Given(number);
        return given with
        {
            People = [new Resolution(Some.Pseudonym(number), giver)],
            Rows = [given.Rows.OfType<SignalRow>().Single() with { GiverIndex = _house.Vault.Index.Of(giver) }, Assigned(number, giver)],
        };
    }

    private StepRows Assigned(int number, PersonId to)
    {
        var steps = Some.Steps(number);
        return steps with
        {
            Rows = [steps.Rows[0] with { Assignee = Some.Pseudonym(number).Value, AssigneeIndex = _house.Vault.Index.Of(to) }],
        };
    }

    private async Task WriteAsync(Append append) => Assert.IsType<AppendResult.Committed>(await _house.Store.AppendAsync(append));

    private void AssertNothingLeadsTo(PersonId person)
    {
        var index = _house.Vault.Index.Of(person);
        using var context = _house.Store.Context(ReadScope.Everything);
        Assert.False(context.Signals.Any(row => row.GiverIndex == index));
        Assert.False(context.Steps.Any(row => row.AssigneeIndex == index));
        Assert.False(context.Resolutions.Any(row => row.PersonIndex == index));
    }

    private void AssertNoByteLeadsTo(PersonId person)
    {
        AssertNothingLeadsTo(person);
        var index = _house.Vault.Index.Of(person);
        Assert.DoesNotContain(
            Traces.FilesOf(_folder.Root).Where(file => Path.GetFileName(file).StartsWith("store.db", StringComparison.Ordinal)),
            file => Read(file).AsSpan().IndexOf(index) >= 0);
    }

    private static byte[] Read(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[file.Length];
        file.ReadExactly(content);
        return content;
    }
}
