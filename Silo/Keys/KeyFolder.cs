using System.Security.Cryptography;
using System.Text;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Keys;

/// <summary>
/// The folder outside the store (<c>--keys</c>): the master key, the ledger of erasures and the last head. It is copied
/// apart from the store, and only its newest copy counts: an older ledger would bring back what was erased.
/// </summary>
public sealed class KeyFolder : IDisposable
{
    private const int KeyLength = 32;

    private readonly byte[] _master;

    private KeyFolder(string path, byte[] master, ErasureLedger ledger) => (Path, _master, Ledger) = (path, master, ledger);

    /// <summary>The folder.</summary>
    public string Path { get; }

    /// <summary>What was erased, in order.</summary>
    public ErasureLedger Ledger { get; }

    /// <summary>The folder for the keys that sign what the edge hands out; made when asked for.</summary>
    public string ProtectionFolder => PrivateFiles.Folder(System.IO.Path.Combine(Path, "protection"));

    /// <summary>Whether a folder holds a master key.</summary>
    public static bool IsPresent(string path) => File.Exists(MasterOf(path));

    /// <summary>Opens the folder; for a new store it is made where it isn't there.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="storeExists">Whether there is a store already: then its keys must be there.</param>
    /// <returns>
    /// The folder, or why not: <c>store-keys-missing</c>, <c>store-keys-damaged</c>, <c>store-keys-unwritable</c>,
    /// <c>ledger-damaged</c>.
    /// </returns>
    public static StoreOpening<KeyFolder> Open(string path, bool storeExists)
    {
        try
        {
            return IsPresent(path) || !storeExists
                ? Open(path, IsPresent(path) ? File.ReadAllBytes(MasterOf(path)) : Begin(path))
                : Refused("store-keys-missing", path);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Refused("store-keys-unwritable", trouble.Message);
        }
    }

    /// <summary>The key for a purpose, 32 bytes; always the same for the same master key.</summary>
    public byte[] For(KeyPurpose purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, _master, KeyLength, info: Info(purpose));

    /// <summary>What a store carries to tell whether it belongs to these keys; it tells nothing of them.</summary>
    public string CheckValue => Convert.ToHexStringLower(For(KeyPurpose.Check).AsSpan(0, 16));

    /// <inheritdoc/>
    public void Dispose()
    {
        Ledger.Dispose();
        CryptographicOperations.ZeroMemory(_master);
    }

    private static StoreOpening<KeyFolder> Open(string path, byte[] master)
    {
        if (master.Length != KeyLength)
        {
            return Refused("store-keys-damaged", MasterOf(path));
        }

        var ledgerKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, master, KeyLength, info: Info(KeyPurpose.Ledger));
        return ErasureLedger.Open(System.IO.Path.Combine(path, "ledger"), ledgerKey) switch
        {
            StoreOpening<ErasureLedger>.Opened(var ledger) =>
                new StoreOpening<KeyFolder>.Opened(new KeyFolder(path, master, ledger)),
            StoreOpening<ErasureLedger>.Refused(var refusal) => new StoreOpening<KeyFolder>.Refused(refusal),
            _ => throw new InvalidOperationException("A ledger opens or is refused."),
        };
    }

    private static byte[] Begin(string path)
    {
        PrivateFiles.Folder(path);
        // Several processes may begin at once; they must begin with one key.
        using var alone = PrivateFiles.OpenAlone(MasterOf(path) + ".lock");
        if (IsPresent(path))
        {
            return File.ReadAllBytes(MasterOf(path));
        }

        var master = RandomNumberGenerator.GetBytes(KeyLength);
        PrivateFiles.Write(MasterOf(path), master);
        return master;
    }

    private static string MasterOf(string path) => System.IO.Path.Combine(path, "master");

    private static byte[] Info(KeyPurpose purpose) => Encoding.ASCII.GetBytes("lokaalsignaal/1/" + purpose.Label);

    private static StoreOpening<KeyFolder>.Refused Refused(string code, string detail) => new(new StoreRefusal(code, detail));
}
