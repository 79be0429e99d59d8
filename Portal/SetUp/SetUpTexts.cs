namespace LokaalSignaal.Portal.SetUp;

/// <summary>The words of the page that makes the first municipality.</summary>
public sealed class SetUpTexts;
