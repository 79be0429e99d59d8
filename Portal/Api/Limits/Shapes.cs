using LokaalSignaal.Identity;
using LokaalSignaal.Texts;

namespace LokaalSignaal.Portal.Api.Limits;

/// <summary>The shapes of what stands in a path. What hasn't its shape is no address of ours: not found.</summary>
internal static class Shapes
{
    private const string Key = "[0-9A-HJKMNP-TV-Z]{6,26}";
    private const string Owner = "[a-z][a-z0-9_-]{0,38}[a-z0-9]";

    /// <summary>Each shape by the name that it has in a route, with the pattern that tells it in the document.</summary>
    public static IReadOnlyDictionary<string, string> Patterns { get; } = new Dictionary<string, string>
    {
        ["signal"] = $"^{Owner}~signal~{Key}$",
        ["fiche"] = $"^{Owner}~fiche~{Key}$",
        ["partnership"] = $"^{Owner}~partnership~{Key}$",
        ["share"] = $"^{Owner}~share~{Key}$",
        ["dossier"] = $"^{Owner}~dossier~{Key}$",
        ["read"] = $"^{Owner}~(signal|fiche|share)~{Key}$",
        ["case"] = $"^{Owner}~(signal|fiche|partnership|dossier)~{Key}$",
        ["person"] = $"^{Key}$",
        ["text"] = "^[A-Za-z0-9_-]{32}$",
        ["number"] = "^[1-9][0-9]{0,5}$",
        ["slug"] = ShapeAttribute.Slug,
        ["kind"] = "^[a-z][a-z0-9_-]{0,18}[a-z0-9]$",
    };

    /// <summary>An example of each shape.</summary>
    public static IReadOnlyDictionary<string, string> Examples { get; } = new Dictionary<string, string>
    {
        ["signal"] = "kortrijk~signal~7Q2MXK4T9BCD",
        ["fiche"] = "kortrijk~fiche~7Q2MXK4T9BCD",
        ["partnership"] = "kortrijk~partnership~7Q2MXK4T9BCD",
        ["share"] = "kortrijk~share~7Q2MXK4T9BCD",
        ["dossier"] = "platform~dossier~7Q2MXK4T9BCD",
        ["read"] = "kortrijk~fiche~7Q2MXK4T9BCD",
        ["case"] = "kortrijk~fiche~7Q2MXK4T9BCD",
        ["person"] = "7Q2MXK4T9BCD",
        ["text"] = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        ["number"] = "1",
        ["slug"] = "kortrijk",
        ["kind"] = "fiche",
    };

    /// <summary>Makes the shapes known to routes.</summary>
    public static void Add(RouteOptions routes)
    {
        routes.SetParameterPolicy<ShapeOfSignal>("signal");
        routes.SetParameterPolicy<ShapeOfFiche>("fiche");
        routes.SetParameterPolicy<ShapeOfPartnership>("partnership");
        routes.SetParameterPolicy<ShapeOfShare>("share");
        routes.SetParameterPolicy<ShapeOfDossier>("dossier");
        routes.SetParameterPolicy<ShapeOfRead>("read");
        routes.SetParameterPolicy<ShapeOfCase>("case");
        routes.SetParameterPolicy<ShapeOfPerson>("person");
        routes.SetParameterPolicy<ShapeOfText>("text");
        routes.SetParameterPolicy<ShapeOfNumber>("number");
        routes.SetParameterPolicy<ShapeOfSlug>("slug");
        routes.SetParameterPolicy<ShapeOfKind>("kind");
    }

    private static bool IsCase(string text, params ReadOnlySpan<CaseKind> kinds) =>
        CaseId.TryRead(text, out var id) && id.Segment == text && kinds.Contains(id.Kind);

    private abstract class ShapeConstraint : IRouteConstraint
    {
        public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
            values[routeKey] is string text && Fits(text);

        protected abstract bool Fits(string text);
    }

    private sealed class ShapeOfSignal : ShapeConstraint
    {
        protected override bool Fits(string text) => IsCase(text, CaseKind.Signal);
    }

    private sealed class ShapeOfFiche : ShapeConstraint
    {
        protected override bool Fits(string text) => IsCase(text, CaseKind.Fiche);
    }

    private sealed class ShapeOfPartnership : ShapeConstraint
    {
        protected override bool Fits(string text) => IsCase(text, CaseKind.Partnership);
    }

    private sealed class ShapeOfShare : ShapeConstraint
    {
        protected override bool Fits(string text) => IsCase(text, CaseKind.Share);
    }

    private sealed class ShapeOfDossier : ShapeConstraint
    {
        protected override bool Fits(string text) => IsCase(text, CaseKind.Dossier);
    }

    private sealed class ShapeOfRead : ShapeConstraint
    {
        protected override bool Fits(string text) => IsCase(text, CaseKind.Signal, CaseKind.Fiche, CaseKind.Share);
    }

    private sealed class ShapeOfCase : ShapeConstraint
    {
        protected override bool Fits(string text) => IsCase(text, CaseKind.Signal, CaseKind.Fiche, CaseKind.Partnership, CaseKind.Dossier);
    }

    private sealed class ShapeOfPerson : ShapeConstraint
    {
        protected override bool Fits(string text) => PersonId.TryRead(text, out _);
    }

    private sealed class ShapeOfText : ShapeConstraint
    {
        protected override bool Fits(string text) => TextRef.TryRead(text, out _);
    }

    private sealed class ShapeOfNumber : ShapeConstraint
    {
        protected override bool Fits(string text) =>
            text.Length is >= 1 and <= 6 && text[0] != '0' && text.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private sealed class ShapeOfSlug : ShapeConstraint
    {
        protected override bool Fits(string text) => Shape.IsSlug(text);
    }

    private sealed class ShapeOfKind : ShapeConstraint
    {
        protected override bool Fits(string text) => CaseKind.TryRead(text, out _);
    }
}
