using LokaalSignaal.Identity;
using LokaalSignaal.Partnerships;
using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>Who gets hold of the standing of somebody else gains nothing by it.</summary>
public sealed class StandingElsewhereTests
{
    private const string Home = "kortrijk";

    private static readonly World Wide = new()
    {
        Partnerships = [.. from municipality in Generator.Municipalities from organisation in Generator.Organisations select Full(municipality, organisation)],
        Signals = [new WorldSignal(1, Home, "an", "caw") { Confirmed = new Labels(["wonen"], []) }],
        Fiches = [new WorldFiche(1, Home) { Signals = [1] }],
    };

    [Theory]
    [InlineData(Deed.ReadSignal, Home, "brug")]
    [InlineData(Deed.ReadSignal, "gent", "caw")]
    [InlineData(Deed.Note, Home, "brug")]
    [InlineData(Deed.Note, "gent", "caw")]
    [InlineData(Deed.ReadFiche, Home, "brug")]
    [InlineData(Deed.ReadFiche, "gent", "caw")]
    [InlineData(Deed.TellGivers, Home, "brug")]
    [InlineData(Deed.TellGivers, "gent", "caw")]
    public void A_standing_of_another_organisation_or_at_another_municipality_opens_nothing(Deed deed, string municipality, string organisation)
    {
        var (actor, question) = new Product(Wide).Asked(About(deed, Home) with { Who = new Person("bo", "caw", Role.Processor) });
        var elsewhere = new Product(Wide).Asked(About(Deed.ReadSignal, municipality) with { Who = new Person("bo", organisation, Role.Processor) });

        var borrowed = question.Subject with { Partner = elsewhere.Question.Subject.Partner };

        Assert.NotNull(borrowed.Partner);
        Assert.True(AccessRules.May(actor, deed, question.Subject));
        Assert.False(AccessRules.May(actor, deed, borrowed));
    }

    private static Ask About(Deed deed, string municipality)
    {
        var ask = new Ask(new Person("bo", "caw", Role.Processor), deed, municipality);
        return deed is Deed.ReadFiche or Deed.TellGivers ? ask with { Fiche = 1 } : ask with { Signal = 1 };
    }

    private static WorldPartnership Full(string municipality, string organisation) => new(municipality, organisation)
    {
        Light = OwnStaffView.Content,
        Mandates =
        [
            new WorldMandate(1)
            {
                Deeds = [MandateDeed.Analyse, MandateDeed.Act, MandateDeed.Feedback],
                Themes = ["wonen"],
            },
        ],
    };
}
