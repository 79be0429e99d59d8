namespace LokaalSignaal.Silo.Tests.Journal.Sqlite;

public sealed class SqliteVerificationTests : VerificationTests
{
    private readonly StoreFolder _folder;

    public SqliteVerificationTests()
        : this(new StoreFolder())
    {
    }

    private SqliteVerificationTests(StoreFolder folder)
        : base(folder) => _folder = folder;

    [Fact]
    public async Task An_older_copy_put_back_is_found()
    {
        await FilledAsync();
        File.Copy(_folder.Database, _folder.Database + ".old");
        await using (var store = _folder.Open())
        {
            await store.AppendAsync(Some.Given(5000));
        }

        File.Move(_folder.Database + ".old", _folder.Database, overwrite: true);

        Assert.Equal("tail-lost", Assert.Single(await Verified()).Code);
    }
}
