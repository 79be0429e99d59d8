namespace LokaalSignaal.Portal.Hosting.Settings;

/// <summary>What somebody set.</summary>
/// <param name="Setting">Which setting.</param>
/// <param name="Value">What it was set to, as it was written.</param>
/// <param name="Where">Where: an option, a variable, a name in the file of settings.</param>
/// <param name="ByOption">Whether the call itself said so.</param>
internal sealed record GivenSetting(Setting Setting, string Value, string Where, bool ByOption = false);
