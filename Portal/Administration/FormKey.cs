using LokaalSignaal.Identity;
using Microsoft.Extensions.Primitives;

namespace LokaalSignaal.Portal.Administration;

/// <summary>
/// The key that a form carries, so that sending it twice does the deed once. It is made when the form is shown and comes
/// back with it.
/// </summary>
public static class FormKey
{
    /// <summary>The name of the hidden field.</summary>
    public const string Name = "key";

    /// <summary>A key for a form that is shown anew.</summary>
    public static string New() => $"form-{Guid.NewGuid():N}";

    /// <summary>The key that came back; another when somebody meddled with it.</summary>
    public static CommandKey Of(StringValues sent) =>
        CommandKey.TryRead(sent, out var key) ? key : CommandKey.Of(New());
}
