using LokaalSignaal.Portal.Api.Refusing;

namespace LokaalSignaal.Portal.Api.Limits;

/// <summary>The sentences for what is outside its limits, in the language of the call.</summary>
public static class LimitTexts
{
    /// <summary>Too short or too long.</summary>
    public static string Length => Sentence("limit-length");

    /// <summary>Too many.</summary>
    public static string Many => Sentence("limit-many");

    /// <summary>Too small or too large.</summary>
    public static string Range => Sentence("limit-range");

    /// <summary>None of the choices.</summary>
    public static string Choice => Sentence("limit-choice");

    /// <summary>Not the right form.</summary>
    public static string Form => Sentence("limit-form");

    // The framework fills in the places itself.
    private static string Sentence(string code) => Problem.Sentence(code, ["{0}", "{1}", "{2}"]);
}
