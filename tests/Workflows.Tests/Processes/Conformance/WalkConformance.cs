using LokaalSignaal.Cases;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Workflows.Tests.Processes.Conformance;

/// <summary>What holds on every engine for every sound drawing, however it is walked.</summary>
public abstract class WalkConformance
{
    private const int Moves = 60;

    protected abstract IProcessEngine Engine { get; }

    /// <summary>How many drawings are walked.</summary>
    protected virtual int Sketches => 400;

    [Fact]
    public async Task Any_walk_keeps_its_tokens_in_order_and_is_never_stuck()
    {
        for (var seed = 0; seed < Sketches; seed++)
        {
            var definition = Sketch.Sound(seed);
            var walk = new Ramble(Engine, definition, seed);
            await walk.BeginAsync();
            for (var move = 0; move < Moves && walk.Ended is null; move++)
            {
                await walk.MoveAsync();
            }
        }
    }

    [Fact]
    public async Task First_outcomes_always_come_to_the_end()
    {
        for (var seed = 0; seed < Sketches; seed++)
        {
            var definition = Sketch.Sound(seed);
            var walk = new Ramble(Engine, definition, seed);
            await walk.BeginAsync();
            for (var move = 0; move < 4 * definition.Steps.Length && walk.Ended is null; move++)
            {
                await walk.LeadOnAsync();
            }

            Assert.Equal(CaseStatus.Closed, walk.Ended);
        }
    }

    [Fact]
    public async Task From_wherever_a_walk_got_to_first_outcomes_come_to_the_end()
    {
        for (var seed = 0; seed < Sketches; seed++)
        {
            var definition = Sketch.Sound(seed);
            var walk = new Ramble(Engine, definition, seed);
            await walk.BeginAsync();
            for (var move = 0; move < 15 && walk.Ended is null; move++)
            {
                await walk.MoveAsync();
            }

            for (var move = 0; move < 4 * definition.Steps.Length && walk.Ended is null; move++)
            {
                await walk.LeadOnAsync();
            }

            Assert.Equal(CaseStatus.Closed, walk.Ended);
        }
    }

    [Fact]
    public async Task The_same_walk_is_the_same_on_the_interpreter()
    {
        for (var seed = 0; seed < Sketches; seed++)
        {
            var definition = Sketch.Sound(seed);
            var here = new Ramble(Engine, definition, seed);
            var there = new Ramble(new Interpreter(), definition, seed);
            await here.BeginAsync();
            await there.BeginAsync();
            for (var move = 0; move < 20 && there.Ended is null; move++)
            {
                await here.MoveAsync();
                await there.MoveAsync();
            }

            Assert.Equal(there.Told, here.Told);
        }
    }

    [Fact]
    public async Task Walks_side_by_side_go_as_each_would_alone()
    {
        var definition = Sketch.Sound(7);
        var walks = await Task.WhenAll(Enumerable.Range(0, 24).Select(seed => Task.Run(() => ToldAsync(Engine, definition, seed % 6))));

        for (var seed = 0; seed < walks.Length; seed++)
        {
            Assert.Equal(await ToldAsync(new Interpreter(), definition, seed % 6), walks[seed]);
        }
    }

    private static async Task<List<Transition>> ToldAsync(IProcessEngine engine, ProcessDefinition definition, int seed)
    {
        var walk = new Ramble(engine, definition, seed);
        await walk.BeginAsync();
        for (var move = 0; move < Moves && walk.Ended is null; move++)
        {
            await walk.MoveAsync();
        }

        return walk.Told;
    }
}
