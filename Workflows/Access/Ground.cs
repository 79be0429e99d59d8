namespace LokaalSignaal.Workflows.Access;

/// <summary>Why somebody may do something: the rule that lets them, and the mandate it rests on.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Mandate">The mandate; none where the rule needs none.</param>
public readonly record struct Ground(AccessRule Rule, GrantedMandate? Mandate = null);
