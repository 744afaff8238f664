using Matching.V1;

namespace Matching.Cli.Demo;

/// <summary>What the demo found, for programs.</summary>
internal sealed record DemoFigures(
    long Rows, long MemberCount, long TiedPairCount, long ClusterCount, double BridgingShare, int LowBandMembers, int WithoutContactOutside, int OfferedOneOutside,
    IEnumerable<DemoFigures.Pick> Members)
{
    public static DemoFigures Of(long rows, SummarizeNetworkResponse shape, DemoStory story) => new(
        rows, shape.MemberCount, shape.TiedPairCount, shape.ClusterCount, shape.BridgingShare, story.LowBand, story.Closed, story.Opened,
        story.Heroes.Select(hero => new Pick(hero.Member.MemberId, hero.Suggestions.Select(one => one.MemberId))));

    /// <summary>A member that the demo shows, with the ids of those suggested.</summary>
    public sealed record Pick(string MemberId, IEnumerable<string> Suggested);
}
