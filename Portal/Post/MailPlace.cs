using System.Net;

namespace LokaalSignaal.Portal.Post;

/// <summary>Where letters go: to a server that sends them, or into a folder where a person or another program finds them.</summary>
/// <param name="Server">The server; none: the folder.</param>
/// <param name="Folder">The folder, if there is no server.</param>
public sealed record MailPlace(Uri? Server, string? Folder)
{
    private const int UsualPort = 587;

    /// <summary>From which address.</summary>
    public string From { get; init; } = "lokaalsignaal@localhost";

    /// <summary>The password at the server.</summary>
    public string? Password { get; init; }

    /// <summary>The server's port.</summary>
    public int Port => Server is { Port: > 0 } server ? server.Port : UsualPort;

    /// <summary>Whether the way to the server has to be sealed: always, unless it is on this machine.</summary>
    public bool IsSealed => Server is not null && !Server.IsLoopback;

    /// <summary>Who signs in at the server; none: nobody has to.</summary>
    public NetworkCredential? Account => Server is { UserInfo.Length: > 0 } server && Password is not null
        ? new NetworkCredential(Uri.UnescapeDataString(server.UserInfo), Password)
        : null;

    /// <summary>Reads <c>smtp://USER@HOST:587</c> or <c>folder:PATH</c>; none: it is neither.</summary>
    public static MailPlace? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const string folder = "folder:";
        return text.StartsWith(folder, StringComparison.Ordinal) && text.Length > folder.Length ? new MailPlace(null, Path.GetFullPath(text[folder.Length..]))
            : Uri.TryCreate(text, UriKind.Absolute, out var server) && server is { Scheme: "smtp", PathAndQuery: "/" or "", Host.Length: > 0 } && !server.UserInfo.Contains(':', StringComparison.Ordinal)
                ? new MailPlace(server, null)
                : null;
    }
}
