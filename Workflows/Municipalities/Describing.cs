using System.Text.Json;
using LokaalSignaal.Cases;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Texts;
using LokaalSignaal.Workflows.Cases;
using LokaalSignaal.Workflows.Texts;

namespace LokaalSignaal.Workflows.Municipalities;

/// <summary>What a municipality may tell of itself.</summary>
public static class Describing
{
    private const int LongestText = 2_000;
    private const int MostAreas = 60;

    /// <summary>Reads details as they are kept.</summary>
    public static MunicipalityDetails Read(string json) =>
        JsonSerializer.Deserialize<MunicipalityDetails>(json, JsonSerializerOptions.Web)!;

    internal static Verdict Decide(MunicipalityDetails details, DecisionContext context, Func<TextRef, TextRef, CaseEvent> happened)
    {
        if (Check(details) is { } refusal)
        {
            return Verdict.No(refusal);
        }

        var drafts = new TextDrafts(context.Seed);
        var tidy = Tidy(details);
        var name = drafts.Add(tidy.Name);
        return new Verdict.Accepted(
            [happened(name, drafts.Add(JsonSerializer.Serialize(tidy, JsonSerializerOptions.Web)))],
            drafts.All);
    }

    private static Refusal? Check(MunicipalityDetails details) => Typed.First(
        Typed.Check(details.Name, "name", 2, 80),
        Colours.ReadsOnWhite(details.Accent) ? null : Refusals.Invalid("colour-too-light", "accent"),
        Check(details.Referral, "referral"),
        Check(details.Introduction, "introduction"),
        Typed.Check(details.Coordinator, "coordinator", 0, 200),
        details.Areas.Length > MostAreas ? Refusals.TooMany("areas", MostAreas) : null,
        details.Areas.Select(area => Typed.Check(area, "areas", 1, 100)).FirstOrDefault(refusal => refusal is not null),
        details.Threshold is < 3 or > 50 ? Refusals.OutOfRange("threshold", 3, 50) : null,
        IsSafeAddress(details.PrivacyUrl) ? null : Refusals.Invalid("address-not-valid", "privacyUrl"));

    private static Refusal? Check(LocalText? text, string field) => text is null ? null : Typed.First(
        Typed.Check(text.Nl, field, 1, LongestText),
        Typed.Check(text.En, field, 0, LongestText));

    private static bool IsSafeAddress(string? address) =>
        string.IsNullOrEmpty(address)
        || (address.Length <= 500 && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps);

    private static MunicipalityDetails Tidy(MunicipalityDetails details) => details with
    {
        Name = Typed.Tidy(details.Name)!,
        Accent = details.Accent.ToLowerInvariant(),
        Coordinator = Typed.Tidy(details.Coordinator),
        Areas = [.. details.Areas.Select(area => Typed.Tidy(area)!).Distinct()],
        PrivacyUrl = string.IsNullOrEmpty(details.PrivacyUrl) ? null : details.PrivacyUrl,
    };
}
