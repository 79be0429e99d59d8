using System.Reflection;
using LokaalSignaal.Identity;
using LokaalSignaal.Portal.Components;
using LokaalSignaal.Workflows.Municipalities;
using Microsoft.AspNetCore.Components;

namespace LokaalSignaal.Portal.Tests.Administration;

public sealed class ReservedNamesTests
{
    [Fact]
    public void No_municipality_can_hide_a_page_of_the_portal()
    {
        var first = typeof(PortalPages).Assembly.GetTypes()
            .SelectMany(page => page.GetCustomAttributes<RouteAttribute>())
            .Select(route => route.Template.Split('/')[1])
            .Where(segment => segment.Length > 0 && segment[0] != '{')
            .Distinct().ToArray();

        Assert.True(first.Length > 15, $"Only {first.Length} pages were found.");
        Assert.Equal([], first.Where(segment => !ReservedNames.Has(OwnerId.Of(segment))));
    }
}
