using Matching.Suggestions;

namespace Matching.Server.Mapping;

internal static class SuggestionMapping
{
    public static V1.SuggestConnectionsResponse ToProto(this SuggestionAnswer answer) => new()
    {
        Suggestions = { answer.Suggestions.Select(ToProto) },
        Revision = answer.Revision.Value,
        ModelVersion = answer.ModelVersion,
        PolicyVersion = answer.PolicyVersion,
        CandidatesConsidered = answer.CandidatesConsidered,
    };

    public static V1.ExplainSuggestionResponse ToProto(this Explanation explanation) => new()
    {
        Suggestion = ToProto(explanation.Suggestion),
        Contributions = { explanation.Contributions.Select(ToProto) },
        BaseScore = explanation.BaseScore,
        Counterfactual = explanation.Counterfactual is { } found ? new V1.Counterfactual { Text = found.Text, Rank = found.Rank } : null,
        Revision = explanation.Revision.Value,
        ModelVersion = explanation.ModelVersion,
        PolicyVersion = explanation.PolicyVersion,
    };

    public static V1.SummarizeNetworkResponse ToProto(this NetworkSummary summary) => new()
    {
        Revision = summary.Revision.Value,
        MemberCount = summary.MemberCount,
        TiedPairCount = summary.TiedPairCount,
        StrongPairCount = summary.StrongPairCount,
        InteractionCount = summary.InteractionCount,
        ConceptCount = summary.ConceptCount,
        PartnerCount = summary.PartnerCount,
        OfferCount = summary.OfferCount,
        NeedCount = summary.NeedCount,
        ClusterCount = summary.ClusterCount,
        LargestClusterSizes = { summary.LargestClusterSizes },
        BridgingShare = summary.BridgingShare,
        Modularity = summary.Modularity,
        IsolatedMemberCount = summary.IsolatedMemberCount,
    };

    private static V1.Suggestion ToProto(Suggestion suggestion)
    {
        var told = Described(suggestion);
        if (suggestion.Chances is { } chances)
            (told.ChanceAsking, told.ChanceAsked, told.ChanceBoth) = (chances.Asking, chances.Asked, chances.Both);
        return told;
    }

    private static V1.Suggestion Described(Suggestion suggestion) => new()
    {
        MemberId = suggestion.Candidate.Value,
        DisplayName = suggestion.DisplayName,
        Rank = suggestion.Rank,
        Score = suggestion.Score,
        Bridge = (V1.BridgeKind)suggestion.Bridge,
        Sources = { suggestion.Sources.Select(s => (V1.CandidateSource)s) },
        Reasons = { suggestion.Reasons.Select(r => new V1.Reason { Code = r.Code, Text = r.Text, Contribution = r.Contribution }) },
        Path = ToProto(suggestion.Path),
    };

    private static V1.IntroducerPath? ToProto(IntroducerPath? path) => path is null ? null : new V1.IntroducerPath
    {
        Introducers = { path.Introducers.Select(i => new V1.Introducer { MemberId = i.Id.Value, DisplayName = i.DisplayName }) },
        Trust = path.Trust,
    };

    private static V1.FeatureContribution ToProto(FeatureContribution contribution) => new()
    {
        Feature = contribution.Feature,
        Group = contribution.Group,
        Value = contribution.Value,
        Contribution = contribution.Contribution,
        Meaning = contribution.Meaning,
    };
}
