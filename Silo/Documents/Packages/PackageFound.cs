using LokaalSignaal.Documents;

namespace LokaalSignaal.Silo.Documents.Packages;

/// <summary>What a package is, and why it may not be kept.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Fault">Why not; none: it may.</param>
internal readonly record struct PackageFound(DocumentType Type, string? Fault);
