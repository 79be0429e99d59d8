using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using LokaalSignaal.Identity;
using LokaalSignaal.Municipalities;
using LokaalSignaal.Processes;
using LokaalSignaal.Workflows.Processes;

namespace LokaalSignaal.Portal.Api.Municipalities;

/// <summary>The process definitions of a kind of cases at a municipality.</summary>
/// <param name="Kind">The kind of cases.</param>
/// <param name="Definition">Which definition new cases go by.</param>
/// <param name="Version">Which version of it.</param>
/// <param name="Owner">Who published it; the platform for the usual ones.</param>
/// <param name="Current">The definition itself, as its file.</param>
/// <param name="Draft">The draft's file as it was typed; null: there is none.</param>
/// <param name="Versions">The published versions, newest first.</param>
public sealed record ProcessesItem(
    CaseKind Kind,
    DefinitionId Definition,
    int Version,
    OwnerId Owner,
    JsonElement Current,
    string? Draft,
    ImmutableArray<VersionItem> Versions)
{
    internal static ProcessesItem Of(CaseKind kind, ProcessesView view) => new(
        kind,
        view.CurrentRef.Id,
        view.CurrentRef.Version,
        view.CurrentRef.Owner,
        JsonElement.Parse(DefinitionFile.Write(view.Current)),
        view.Draft,
        [.. view.Versions.Select(version => new VersionItem(version.Definition.Id, version.Definition.Version, version.At))]);
}

/// <summary>A published version.</summary>
/// <param name="Definition">Which definition.</param>
/// <param name="Version">Which version.</param>
/// <param name="At">When it was published; null for the platform's own.</param>
public sealed record VersionItem(DefinitionId Definition, int Version, DateTimeOffset? At);

/// <summary>What the checker says of a definition.</summary>
/// <param name="Sound">Whether it can be published.</param>
/// <param name="Faults">What isn't sound.</param>
public sealed record VerdictItem(bool Sound, ImmutableArray<FaultItem> Faults)
{
    /// <summary>Checks a file.</summary>
    internal static VerdictItem Of(CaseKind kind, string file)
    {
        var reading = DefinitionFile.Parse(file);
        ImmutableArray<Fault> faults = reading.Definition is { } definition && reading.Faults.IsEmpty
            ? Checker.Check(definition)
            : reading.Faults;
        ImmutableArray<FaultItem> told = [.. faults.Select(FaultItem.Of)];
        return reading.Definition is { } other && other.Kind != kind
            ? new VerdictItem(false, told.Add(FaultItem.OtherKind(kind)))
            : new VerdictItem(told.IsEmpty, told);
    }
}

/// <summary>Something that isn't sound.</summary>
/// <param name="Step">The step where it is; null: the definition as a whole.</param>
/// <param name="Code">The stable code.</param>
/// <param name="Message">A sentence for whoever drew it.</param>
public sealed record FaultItem(StepId? Step, string Code, string Message)
{
    internal static FaultItem Of(Fault fault) => new(fault.Step, fault.Code, FaultTexts.Sentence(fault, CultureInfo.CurrentUICulture));

    internal static FaultItem OtherKind(CaseKind kind) => new(null, "kind-other", Refusing.Problem.Sentence("kind-other", [kind.Value]));
}
