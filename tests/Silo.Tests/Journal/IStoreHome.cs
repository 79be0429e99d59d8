using System.Collections.Immutable;
using LokaalSignaal.Silo.Journal;

namespace LokaalSignaal.Silo.Tests.Journal;

/// <summary>A place with a store of one test in it, gone afterwards; and a way behind the program's back.</summary>
internal interface IStoreHome : IDisposable
{
    StoreOptions Options { get; }

    /// <summary>Changes one letter of an event's JSON, in this database's words.</summary>
    string ChangedBody { get; }

    IStore Open(TimeProvider? time = null, StoreOptions? options = null);

    Task<ImmutableArray<Difference>> VerifyAsync(IReadModelProjector? projector);

    /// <summary>Changes the closed store; how many rows.</summary>
    int Meddle(string sql);

    object? Ask(string sql);
}
