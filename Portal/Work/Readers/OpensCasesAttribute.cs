namespace LokaalSignaal.Portal.Work.Readers;

/// <summary>On a page that opens cases: whoever opens very many in an hour is asked what for before it is made.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpensCasesAttribute : Attribute;
