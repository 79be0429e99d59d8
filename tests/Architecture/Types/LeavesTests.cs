namespace LokaalSignaal.Architecture.Types;

/// <summary>A class is made to be inherited from, or sealed.</summary>
public sealed class LeavesTests
{
    [Fact]
    public void Leaf_types_are_sealed()
    {
        Type[] types = [.. House.Projects.SelectMany(project => House.AssemblyOf(project).GetTypes())];

        Assert.NotEmpty(types);
        Faults.None(Leaves.Unsealed(types));
    }

    [Fact]
    public void The_check_finds_an_open_leaf_and_nothing_else() =>
        Assert.Equal([typeof(Open)], Leaves.Unsealed([typeof(Parent), typeof(Generic<>), typeof(Child), typeof(OtherChild), typeof(Open), typeof(Still)]));

    private class Parent;

    private class Generic<T>
    {
        public T? Value { get; init; }
    }

    private sealed class Child : Parent;

    private sealed class OtherChild : Generic<int>;

    public class Open;

    private static class Still;
}
