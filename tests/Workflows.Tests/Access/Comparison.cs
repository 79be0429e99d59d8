using LokaalSignaal.Workflows.Access;

namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>Asks an oracle and the product the same, many times, and counts. One difference of each sort is kept.</summary>
internal sealed class Comparison(Func<World, Oracle> oracleOf)
{
    private readonly Dictionary<(Deed Deed, bool Allowed), int> counts = [];
    private readonly Dictionary<string, Difference> differences = [];

    public IReadOnlyCollection<Difference> Differences => differences.Values;

    public int Allowed => counts.Where(one => one.Key.Allowed).Sum(one => one.Value);

    public int Of(Deed deed, bool allowed) => counts.GetValueOrDefault((deed, allowed));

    /// <summary>Goes on until all worlds were asked, or as many sorts of differences were found as are wanted.</summary>
    public void Run(int seed, int worlds, int asksPerWorld, int wanted)
    {
        var generator = new Generator(seed);
        for (var number = 0; number < worlds && differences.Count < wanted; number++)
        {
            RunIn(generator.World(), generator, asksPerWorld);
        }
    }

    private void RunIn(World world, Generator generator, int asks)
    {
        var (oracle, product) = (oracleOf(world), new Product(world));
        for (var number = 0; number < asks; number++)
        {
            var ask = generator.Ask(world);
            var (said, done) = (oracle.Answer(ask), product.Answer(ask));
            var place = (ask.Deed, said == Oracle.Yes);
            counts[place] = counts.GetValueOrDefault(place) + 1;
            if (!Same(ask, said, done))
            {
                Keep(world, ask, said, done);
            }
        }
    }

    private void Keep(World world, Ask ask, string oracle, string product)
    {
        var sort = $"{ask.Deed} by {ask.Who.Role}: {oracle}, {product}";
        if (!differences.ContainsKey(sort))
        {
            var smallest = Simpler.Smallest(world, one => oracleOf(one).Answer(ask) == oracle && new Product(one).Answer(ask) == product);
            differences.Add(sort, new Difference(smallest, ask, oracle, product));
        }
    }

    // Where a case is only about to begin there is nothing to read yet; what the program does, and who read, is no
    // person's to know; and of what was shared somebody may know without reading it: how that is refused is not the table's.
    private static bool Same(Ask ask, string oracle, string product) =>
        ask.Deed is Deed.GiveSignal or Deed.OpenFiche or Deed.RequestPartnership or Deed.Automate or Deed.SeeReaders or Deed.ReadShare or Deed.KnowShare
            ? oracle == Oracle.Yes == (product == Oracle.Yes)
            : oracle == product;
}
