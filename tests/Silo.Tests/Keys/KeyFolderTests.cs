using LokaalSignaal.Silo.Journal;
using LokaalSignaal.Silo.Keys;
using LokaalSignaal.Silo.Tests.Journal;

namespace LokaalSignaal.Silo.Tests.Keys;

public sealed class KeyFolderTests : IDisposable
{
    private readonly StoreFolder _folder = new();

    [Fact]
    public void A_new_store_gets_keys_that_only_we_may_read()
    {
        using var keys = Opened(storeExists: false);

        var master = Path.Combine(_folder.Keys, "master");
        Assert.Equal(32, new FileInfo(master).Length);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(master));
            Assert.Equal(
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute,
                File.GetUnixFileMode(_folder.Keys));
        }
    }

    [Fact]
    public void Keys_are_the_same_at_the_next_start_and_differ_by_purpose()
    {
        byte[] before;
        using (var keys = Opened(storeExists: false))
        {
            before = keys.For(KeyPurpose.Answers);
            Assert.NotEqual(before, keys.For(KeyPurpose.CaseIds));
        }

        using var again = Opened(storeExists: true);
        Assert.Equal(before, again.For(KeyPurpose.Answers));
    }

    [Fact]
    public void A_store_without_its_keys_is_refused_and_no_keys_are_made()
    {
        Assert.Equal("store-keys-missing", Refused(storeExists: true));

        Assert.False(Directory.Exists(_folder.Keys));
    }

    [Fact]
    public void A_master_key_that_was_cut_short_is_refused()
    {
        Opened(storeExists: false).Dispose();
        File.WriteAllBytes(Path.Combine(_folder.Keys, "master"), new byte[31]);

        Assert.Equal("store-keys-damaged", Refused(storeExists: true));
    }

    public void Dispose() => _folder.Dispose();

    private KeyFolder Opened(bool storeExists) =>
        Assert.IsType<StoreOpening<KeyFolder>.Opened>(KeyFolder.Open(_folder.Keys, storeExists)).Store;

    private string Refused(bool storeExists) =>
        Assert.IsType<StoreOpening<KeyFolder>.Refused>(KeyFolder.Open(_folder.Keys, storeExists)).Refusal.Code;
}
