namespace LokaalSignaal.Silo.Journal;

/// <summary>Something that isn't as it must be in a store.</summary>
/// <param name="Code">What is wrong: <c>chain-broken</c>, <c>tail-lost</c>, <c>position-missing</c>, <c>version-missing</c>, <c>text-changed</c>, <c>text-missing</c>, <c>row-differs</c>, <c>answer-dangling</c>, …</param>
/// <param name="Place">Where: a batch, a position, a case, a text's reference.</param>
public sealed record Difference(string Code, string Place);
