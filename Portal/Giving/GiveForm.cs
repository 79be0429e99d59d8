using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using LokaalSignaal.Identity;
using LokaalSignaal.PersonalData;
using LokaalSignaal.Signals;
using LokaalSignaal.Triage;

namespace LokaalSignaal.Portal.Giving;

/// <summary>What somebody filled in on the form, as it came; nothing of it is trusted yet.</summary>
public sealed record GiveForm
{
    /// <summary>What makes a second tap the same signal.</summary>
    public string Key { get; init; } = Guid.NewGuid().ToString("N");

    /// <summary>The answer to the first question: <c>many</c>, <c>one</c> or <c>danger</c>.</summary>
    public string Reach { get; init; } = "";

    /// <summary>What was noticed, with line ends of one character: findings count from its start.</summary>
    public string Text { get; init; } = "";

    /// <summary><c>bottleneck</c>, <c>opportunity</c>, or nothing.</summary>
    public string Nature { get; init; } = "";

    /// <summary>A theme's id, or nothing.</summary>
    public string Theme { get; init; } = "";

    /// <summary>The ids of target groups.</summary>
    public ImmutableArray<string> TargetGroups { get; init; } = [];

    /// <summary>One of the municipality's areas, or nothing.</summary>
    public string Area { get; init; } = "";

    /// <summary>About how many people: <c>few</c>, <c>some</c>, <c>many</c>, or nothing.</summary>
    public string People { get; init; } = "";

    /// <summary>Since when: <c>month</c>, <c>year</c>, <c>longer</c>, or nothing.</summary>
    public string Since { get; init; } = "";

    /// <summary>What was tried.</summary>
    public string Tried { get; init; } = "";

    /// <summary>An idea.</summary>
    public string Idea { get; init; } = "";

    /// <summary>Whether the giver stays unknown.</summary>
    public bool Anonymous { get; init; }

    /// <summary>For which text the findings were shown: decisions on another text count for nothing.</summary>
    public string FoundIn { get; init; } = "";

    /// <summary>What was decided, by the name of a finding's field.</summary>
    public ImmutableDictionary<string, string> Decided { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whether something optional was filled in.</summary>
    public bool HasDetails =>
        !TargetGroups.IsEmpty || string.Concat(Theme, Area, People, Since, Tried, Idea).Length > 0;

    /// <summary>What stands for the text in the form, so that it is known whether it changed.</summary>
    public string Print => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))[..16];

    /// <summary>Reads what was sent.</summary>
    public static GiveForm Read(IFormCollection sent)
    {
        ArgumentNullException.ThrowIfNull(sent);
        return new GiveForm
        {
            Key = sent["key"].ToString(),
            Reach = sent["reach"].ToString(),
            Text = sent["text"].ToString().ReplaceLineEndings("\n"),
            Nature = sent["nature"].ToString(),
            Theme = sent["theme"].ToString(),
            TargetGroups = [.. sent["targetGroups"].OfType<string>().Distinct()],
            Area = sent["area"].ToString(),
            People = sent["people"].ToString(),
            Since = sent["since"].ToString(),
            Tried = sent["tried"].ToString(),
            Idea = sent["idea"].ToString(),
            Anonymous = sent["anonymous"] == "true",
            FoundIn = sent["foundIn"].ToString(),
            Decided = sent.Where(field => field.Key.StartsWith("found-", StringComparison.Ordinal))
                .ToImmutableDictionary(field => field.Key, field => field.Value.ToString()),
        };
    }

    /// <summary>The name of a finding's field.</summary>
    public static string NameOf(Finding finding) => $"found-{finding.Start}-{finding.Length}";

    /// <summary>What was decided on a finding; none: nothing yet.</summary>
    public MaskOrKeep? Decision(Finding finding) =>
        FoundIn != Print ? null
        : finding.IsAlwaysMasked ? MaskOrKeep.Mask
        : Decided.GetValueOrDefault(NameOf(finding)) switch
        {
            "mask" => MaskOrKeep.Mask,
            "keep" => MaskOrKeep.Keep,
            _ => null,
        };

    /// <summary>The command, once everything was decided on.</summary>
    /// <param name="findings">What was found in the text.</param>
    /// <param name="today">Today, from which "since" counts.</param>
    public GiveSignal ToCommand(ImmutableArray<Finding> findings, DateOnly today) => new()
    {
        Text = Text,
        Nature = Nature == "opportunity" ? LokaalSignaal.Signals.Nature.Opportunity : LokaalSignaal.Signals.Nature.Bottleneck,
        Themes = ThemeId.TryRead(Theme, out var theme) ? [theme] : [],
        TargetGroups = [.. TargetGroups.Select(text => TargetGroupId.TryRead(text, out var group) ? group : default).Where(group => group != default)],
        Area = Area.Length > 0 ? Area : null,
        People = Bands.People(People),
        Since = Bands.Since(Since, today),
        Tried = Tried.Length > 0 ? Tried : null,
        Idea = Idea.Length > 0 ? Idea : null,
        Anonymous = Anonymous,
        PersonalData = [.. findings.Select(finding => new FindingDecision(finding.Start, finding.Length, Decision(finding) ?? MaskOrKeep.Mask))],
        Channel = Channel.Form,
    };

    /// <summary>The key, if it can be one.</summary>
    public CommandKey? CommandKey => Identity.CommandKey.TryRead(Key, out var key) ? key : null;
}
