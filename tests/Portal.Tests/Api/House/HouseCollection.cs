namespace LokaalSignaal.Portal.Tests.Api.House;

/// <summary>One running program for all tests of the API.</summary>
[CollectionDefinition(Name)]
public sealed class HouseCollection : ICollectionFixture<RunningHouse>
{
    public const string Name = "A running house";
}
