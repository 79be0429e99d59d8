namespace LokaalSignaal.Silo.Journal;

/// <summary>Why a store isn't opened.</summary>
/// <param name="Code"><c>store-held</c>, <c>store-newer</c>, <c>store-keys-missing</c>, <c>store-unwritable</c>, <c>store-damaged</c>.</param>
/// <param name="Detail">The process that holds it, the version or the event it is from, the error; never personal data.</param>
public sealed record StoreRefusal(string Code, string Detail);
