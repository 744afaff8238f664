using Matching.Model;

namespace Matching.Suggestions;

/// <summary>How answers of the model that serves compare with those of the model in the shadow, since the server began or either model changed.</summary>
/// <param name="Shadow">The model in the shadow.</param>
/// <param name="ServingVersion">Version of the model that serves.</param>
/// <param name="Compared">Answers compared; others came while a comparison was under way or too soon after one.</param>
/// <param name="Overlap">Mean share, 0 to 1, of the suggestions served that the shadow would have made too among as many.</param>
/// <param name="SameFirst">Share, 0 to 1, of answers whose first suggestion is the same.</param>
public sealed record ShadowFigures(ModelId Shadow, string ServingVersion, long Compared, double Overlap, double SameFirst)
{
    internal ShadowFigures With(SuggestionAnswer served, SuggestionAnswer shadowed)
    {
        var others = shadowed.Suggestions.Select(suggestion => suggestion.Candidate).ToHashSet();
        var overlap = served.Suggestions.Average(suggestion => others.Contains(suggestion.Candidate) ? 1.0 : 0.0);
        var same = shadowed.Suggestions.Count > 0 && shadowed.Suggestions[0].Candidate == served.Suggestions[0].Candidate ? 1.0 : 0.0;
        return this with
        {
            Compared = Compared + 1,
            Overlap = Overlap + ((overlap - Overlap) / (Compared + 1)),
            SameFirst = SameFirst + ((same - SameFirst) / (Compared + 1)),
        };
    }
}
