namespace Matching.Ranking;

/// <summary>Features of what the two said of themselves.</summary>
internal sealed class AttributeFeatures(MemberAttributes attributes)
{
    public void Fill(int source, ReadOnlySpan<int> candidates, Span<float> features)
    {
        for (var position = 0; position < candidates.Length; position++)
        {
            var row = features.Slice(position * FeatureExtractor.RowLength, FeatureExtractor.RowLength);
            FillExchange(source, candidates[position], row);
            FillCircumstance(source, candidates[position], row);
        }
    }

    private void FillExchange(int source, int candidate, Span<float> row)
    {
        if (attributes is not { Offers: { } offers, Needs: { } needs })
            return;
        row[FeatureTable.OffersMeetNeeds.Column] = MathF.Sqrt(ConceptSets.CountShared(needs.Of(source), offers.Of(candidate)));
        row[FeatureTable.NeedsMeetOffers.Column] = MathF.Sqrt(ConceptSets.CountShared(offers.Of(source), needs.Of(candidate)));
    }

    private void FillCircumstance(int source, int candidate, Span<float> row)
    {
        var languages = attributes.Languages.Span;
        if (!languages.IsEmpty && (languages[source] & languages[candidate]) != 0)
            row[FeatureTable.SharedLanguage.Column] = 1;
        var localities = attributes.Localities.Span;
        if (!localities.IsEmpty && localities[source] >= 0 && localities[source] == localities[candidate])
            row[FeatureTable.SameLocality.Column] = 1;
    }
}
