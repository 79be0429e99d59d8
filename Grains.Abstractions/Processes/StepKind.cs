using System.Text.Json.Serialization;

namespace LokaalSignaal.Processes;

/// <summary>What happens in a step.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StepKind>))]
public enum StepKind
{
    /// <summary>The case comes in. By itself when nobody is named.</summary>
    [JsonStringEnumMemberName("intake")] Intake,

    /// <summary>Labels are proposed. By itself when nobody is named.</summary>
    [JsonStringEnumMemberName("triage")] Triage,

    /// <summary>Somebody does something.</summary>
    [JsonStringEnumMemberName("task")] Task,

    /// <summary>Somebody decides (<i>beslissing</i>).</summary>
    [JsonStringEnumMemberName("decide")] Decide,

    /// <summary>The case waits until something happens elsewhere, or until a term passes.</summary>
    [JsonStringEnumMemberName("wait")] Wait,

    /// <summary>The way splits: all branches go on side by side.</summary>
    [JsonStringEnumMemberName("fork")] Fork,

    /// <summary>The branches of a fork come together.</summary>
    [JsonStringEnumMemberName("join")] Join,

    /// <summary>The givers are told (<i>terugkoppeling</i>).</summary>
    [JsonStringEnumMemberName("feedback")] Feedback,

    /// <summary>The end.</summary>
    [JsonStringEnumMemberName("close")] Close,
}
