namespace LokaalSignaal.Silo.Documents;

/// <summary>What is found deep inside a file that may not be kept; it never leaves this folder.</summary>
/// <param name="code">Why not: one of <see cref="LokaalSignaal.Documents.DocumentCode"/>.</param>
internal sealed class UnsoundException(string code) : Exception
{
    public string Code => code;
}
