using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using LokaalSignaal.Cases;
using LokaalSignaal.Documents;
using LokaalSignaal.Health;
using LokaalSignaal.Hosting;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Partnerships;
using LokaalSignaal.People;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Portal.Post;
using LokaalSignaal.Processes;
using LokaalSignaal.Readers;
using LokaalSignaal.Signals;
using LokaalSignaal.Silo.Journal;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace LokaalSignaal.Portal.Tests.Stage;

/// <summary>The portal's pages over a town in memory, with a browser of sorts: cookies, forms, no script.</summary>
public sealed partial class PortalOnStage : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Dictionary<string, string> cookies = [];

    internal PortalOnStage()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PortalPages).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
        builder.WebHost.UseTestServer();
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddSingleton<IMunicipalityQueries>(Town).AddSingleton<IPeopleQueries>(Town).AddSingleton<IAccounts>(Town).AddSingleton<INoticeBoard>(Town).AddSingleton<IStandardProcesses>(Town).AddSingleton<IStoreFacts>(Town).AddSingleton<IPartnershipQueries>(Town).AddSingleton<IAccessQueries>(Town).AddSingleton<IPartnershipWarnings>(Town).AddSingleton<IPersonSight>(Town).AddSingleton<IPartnershipRequests>(Town).AddSingleton<IPost>(Mailbox).AddSingleton<IAgreementQueries>(Town).AddSingleton<IDocumentCheck>(Town).AddSingleton<IReadLog>(Town);
        builder.Services.AddSingleton<ICaseHost>(Desk).AddSingleton<ISignalQueries>(Desk).AddSingleton<ILiveFeed>(Desk);
        builder.Services.AddSingleton<IStoreFaults, StoreFaults>();
        builder.Services.AddSingleton<TimeProvider>(new FixedClock(Now));
        builder.Services.AddPortal();
        app = builder.Build();
        app.MapPortal();
        app.Start();
    }

    /// <summary>A Saturday afternoon.</summary>
    internal static DateTimeOffset Now { get; } = new(2026, 11, 21, 15, 0, 0, TimeSpan.FromHours(1));

    internal Mailbox Mailbox { get; } = new();

    internal Town Town { get; } = new();

    internal Desk Desk { get; } = new();

    internal string? Language { get; set; } = "nl-BE";

    internal async Task<Page> GetAsync(string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        return await SendAsync(request);
    }

    /// <summary>Sends a form of a page, with what is typed in it over what it holds.</summary>
    internal async Task<Page> SubmitAsync(Page page, string handler, params (string Name, string Value)[] typed)
    {
        var form = page.Document.Forms.Single(form => form.QuerySelector($"input[name=_handler][value='{handler}']") is not null);
        var address = form.GetAttribute("action") is { Length: > 0 } action ? action : page.Address;
        var held = form.Elements.OfType<IHtmlInputElement>()
            .Where(input => input.Name is not null && (input.Type is not ("radio" or "checkbox") || input.IsChecked) && input.Type is not "submit")
            .Select(input => (Name: input.Name!, input.Value))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(area => (Name: area.Name!, area.Value)))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(select => (Name: select.Name!, Value: select.Value ?? "")))
            .Where(field => typed.All(given => given.Name != field.Name));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, UriKind.Relative));
        request.Content = new FormUrlEncodedContent([.. held.Concat(typed).Select(field => KeyValuePair.Create(field.Name, field.Value))]);
        return await SendAsync(request);
    }

    internal async Task SignInAsync()
    {
        var page = await SubmitAsync(await GetAsync("/aanmelden"), "aanmelden", ("email", Town.Person.Profile.Email), ("password", Town.Password));
        Assert.Equal(302, page.Status);
    }

    /// <summary>Opens a line of server-sent events.</summary>
    internal async Task<LiveLine> ListenAsync(string address)
    {
        var client = app.GetTestClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        Introduce(request);
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        return new LiveLine(client, response, new StreamReader(await response.Content.ReadAsStreamAsync()));
    }

    internal async Task<Page> SendAsync(HttpRequestMessage request)
    {
        using var client = app.GetTestClient();
        Introduce(request);
        using var response = await client.SendAsync(request);
        if (response.Headers.TryGetValues("Set-Cookie", out var set))
        {
            foreach (var cookie in set.Select(text => CookieStart().Match(text)))
            {
                cookies[cookie.Groups[1].Value] = cookie.Groups[2].Value;
            }
        }

        var body = await response.Content.ReadAsStringAsync();
        var document = await new HtmlParser().ParseDocumentAsync(body);
        return new Page(
            request.RequestUri!.IsAbsoluteUri ? request.RequestUri.PathAndQuery : request.RequestUri.ToString(),
            (int)response.StatusCode,
            response.Headers.Location is { IsAbsoluteUri: true } away ? away.PathAndQuery : response.Headers.Location?.ToString(),
            response.Headers,
            document);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private void Introduce(HttpRequestMessage request)
    {
        if (cookies.Values.Any(value => value.Length > 0))
        {
            request.Headers.Add("Cookie", string.Join("; ", cookies.Where(cookie => cookie.Value.Length > 0).Select(cookie => $"{cookie.Key}={cookie.Value}")));
        }

        if (Language is not null)
        {
            request.Headers.Add("Accept-Language", Language);
        }
    }

    [GeneratedRegex("^([^=]+)=([^;]*)")]
    private static partial Regex CookieStart();
}
