using System.Globalization;
using LokaalSignaal.Cases;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Work.Inbox;

/// <summary>The inbox's address as text, and back.</summary>
internal static class InboxQuery
{
    private const int MostStretches = 1_000_000;

    public static InboxAddress Read(string address)
    {
        var parts = AddressParts.Of(address);
        var view = parts.Choice<InboxView>("view") ?? InboxView.Unread;
        var all = view == InboxView.All;
        var after = parts.Text("after");
        return new InboxAddress
        {
            View = view,
            Words = parts.Words("q"),
            Theme = parts.Id<ThemeId>("theme"),
            TargetGroup = parts.Id<TargetGroupId>("targetGroup"),
            Nature = parts.Choice<Nature>("nature"),
            Status = all ? parts.Choice<CaseStatus>("status") : null,
            Bundled = all ? parts.YesOrNo("bundled") : null,
            Confirmed = all ? parts.YesOrNo("confirmed") : null,
            From = parts.Day("from"),
            To = parts.Day("to"),
            Order = parts.Choice<ListOrder>("sort") ?? ListOrder.Newest,
            After = after,
            Stretch = after is null ? 1 : parts.Number("stretch", 1, MostStretches) ?? 1,
        };
    }

    public static string Write(InboxAddress address) => AddressParts.Write(
        InboxAddress.Path,
        ("view", address.View == InboxView.Unread ? null : AddressParts.NameOf(address.View)),
        ("q", address.Words),
        ("theme", address.Theme?.Value),
        ("targetGroup", address.TargetGroup?.Value),
        ("nature", AddressParts.NameOfAny(address.Nature)),
        ("status", AddressParts.NameOfAny(address.Status)),
        ("bundled", AddressParts.Written(address.Bundled)),
        ("confirmed", AddressParts.Written(address.Confirmed)),
        ("from", AddressParts.Written(address.From)),
        ("to", AddressParts.Written(address.To)),
        ("sort", address.Order == ListOrder.Newest ? null : AddressParts.NameOf(address.Order)),
        ("after", address.After),
        ("stretch", address.Stretch == 1 ? null : address.Stretch.ToString(CultureInfo.InvariantCulture)));
}
