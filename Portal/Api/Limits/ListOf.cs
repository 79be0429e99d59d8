using System.Collections.Immutable;
using LokaalSignaal.Cases;

namespace LokaalSignaal.Portal.Api.Limits;

/// <summary>A stretch of a list.</summary>
/// <typeparam name="T">What is listed.</typeparam>
/// <param name="Items">The items.</param>
/// <param name="Next">What to send as <c>after</c> for the items that follow; null at the end.</param>
public sealed record ListOf<T>(ImmutableArray<T> Items, string? Next);

/// <summary>Makes stretches of lists.</summary>
internal static class ListOf
{
    /// <summary>The same stretch, told in another way.</summary>
    public static ListOf<TItem> From<TView, TItem>(PageOf<TView> page, Func<TView, TItem> tell) =>
        new([.. page.Items.Select(tell)], page.Next);
}
