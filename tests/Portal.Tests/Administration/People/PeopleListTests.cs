using System.Collections.Immutable;
using LokaalSignaal.Identity;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Administration.People;

namespace LokaalSignaal.Portal.Tests.Administration.People;

public sealed class PeopleListTests
{
    private static readonly ImmutableArray<PersonView> Few =
    [
        Office.Person("BBBBBB", "Zoë Maes", new Capacity(Office.Kortrijk, Role.Giver)),
        Office.Person("AAAAAA", "els Vandenberghe", new Capacity(Office.Kortrijk, Role.Processor), new Capacity(Office.Kortrijk, Role.Giver)),
        Office.Person("CCCCCC", "An Claes", new Capacity(Office.Caw, Role.Giver)),
    ];

    [Fact]
    public void People_stand_by_name_whatever_the_capitals() =>
        Assert.Equal(["An Claes", "els Vandenberghe", "Zoë Maes"], PeopleList.Of(Few, Office.Realm, null, 1).Lines.Select(line => line.Name));

    [Theory]
    [InlineData("zoe", "Zoë Maes")]
    [InlineData("MAES zo", "Zoë Maes")]
    [InlineData("aaaaaa@example", "els Vandenberghe")]
    [InlineData("caw", "An Claes")]
    public void A_search_minds_no_capitals_accents_or_order(string search, string name) =>
        Assert.Equal([name], PeopleList.Of(Few, Office.Realm, search, 1).Lines.Select(line => line.Name));

    [Fact]
    public void A_search_that_finds_nobody_is_an_empty_page()
    {
        var list = PeopleList.Of(Few, Office.Realm, "niemand", 3);

        Assert.Empty(list.Lines);
        Assert.Equal((0, 0, 1, 1), (list.First, list.Found, list.Page, list.Pages));
    }

    [Theory]
    [InlineData(1, 1, 1, 50)]
    [InlineData(2, 2, 51, 100)]
    [InlineData(3, 3, 101, 120)]
    [InlineData(99, 3, 101, 120)]
    [InlineData(-1, 1, 1, 50)]
    public void Many_people_stand_on_pages(int asked, int page, int first, int last)
    {
        ImmutableArray<PersonView> many = [.. Enumerable.Range(0, 120).Select(i => Office.Person($"AAA{i:000}", $"Naam {i:000}", new Capacity(Office.Kortrijk, Role.Giver)))];

        var list = PeopleList.Of(many, Office.Realm, "", asked);

        Assert.Equal((page, 3, 120, first, last), (list.Page, list.Pages, list.Found, list.First, list.Last));
        Assert.Equal($"Naam {first - 1:000}", list.Lines[0].Name);
    }

    [Fact]
    public void Roles_are_counted_at_the_owner_and_those_of_nobody_are_left_out() =>
        Assert.Equal(
            [KeyValuePair.Create(Role.Giver, 2), KeyValuePair.Create(Role.Processor, 1)],
            PeopleList.CountsOf(Few, Office.Kortrijk));
}
