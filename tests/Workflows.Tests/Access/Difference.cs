namespace LokaalSignaal.Workflows.Tests.Access;

/// <summary>A world and a question on which oracle and product differ, made as small as it goes.</summary>
internal sealed record Difference(World World, Ask Ask, string Oracle, string Product)
{
    public override string ToString() => string.Join(Environment.NewLine,
        ["", Sentences.Of(World), Sentences.Of(Ask), $"The oracle says: {Oracle}. The code says: {Product}."]);
}
