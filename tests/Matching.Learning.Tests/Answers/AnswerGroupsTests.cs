using Matching.Graph;
using Matching.Learning.Answers;
using Matching.Learning.Data;
using Matching.Model;
using Matching.Ranking;
using Matching.Ranking.Layers;

namespace Matching.Learning.Tests.Answers;

public sealed class AnswerGroupsTests
{
    private static readonly AnsweredTown Town = AnsweredTown.Of(asked: 100);

    [Fact]
    public void Of_Lists_HaveRowsInAnOrderThatTellsNothing()
    {
        var groups = Groups(new AnswerParameters(), _ => true);

        groups.Length.ShouldBe(Town.Lists.Teaching.Length);
        foreach (var group in groups)
        {
            var list = Town.Lists.Teaching.Single(one => one.Member.Value == group.Fold);
            var expected = list.Candidates.OrderBy(candidate => Town.Snapshot.Members.Find(candidate.Candidate)).Select(candidate => candidate.Grade);
            group.Grades.ToArray().ShouldBe(expected);
        }
    }

    [Fact]
    public void Of_Lists_WeighByInversePropensityAndAttentionCutAndScaled()
    {
        var parameters = new AnswerParameters { MostWeight = 5 };
        var all = Town.Lists.Teaching.SelectMany(list => list.Candidates).ToArray();
        var mean = all.Average(Expected);

        foreach (var group in Groups(parameters, _ => true))
        {
            var list = Town.Lists.Teaching.Single(one => one.Member.Value == group.Fold);
            var expected = list.Candidates.OrderBy(candidate => Town.Snapshot.Members.Find(candidate.Candidate)).Select(candidate => (float)(Expected(candidate) / mean));
            group.Weights.ToArray().ShouldBe(expected);
        }

        double Expected(GradedCandidate candidate) => Math.Min(5, (candidate.Answered ? candidate.Position : 1) / candidate.Propensity);
    }

    [Fact]
    public void Of_SomeMembers_LeavesTheOthersOut()
    {
        var member = Town.Lists.Members[3];

        Groups(new AnswerParameters(), one => one == member).Select(group => group.Fold).Distinct().ShouldBe([member.Value]);
    }

    [Fact]
    public void Of_OneList_ComparesItsCandidatesWithAllWhomTheMemberCouldBeSuggested()
    {
        var list = Town.Lists.Teaching[0];
        var (rows, visible) = Layered();
        var member = Town.Snapshot.Members.Find(list.Member);
        int[] shown = [.. list.Candidates.Select(candidate => Town.Snapshot.Members.Find(candidate.Candidate)).Order()];
        int[] compared = [.. shown, .. visible.CandidatesFor(member).Except(shown)];
        var expected = new float[compared.Length * rows.RowLength];
        rows.Extract(member, compared, expected);

        var group = Groups(new AnswerParameters(), one => one == list.Member)[0];

        var width = rows.RowLength;
        for (var value = 0; value < group.Features.Length; value++)
            group.Features.Span[value].ShouldBe(expected[value], 1e-4f, $"{value % width}");
    }

    private static TrainingGroup[] Groups(AnswerParameters parameters, Predicate<MemberId> asked)
    {
        var (rows, visible) = Layered();
        return [.. new AnswerGroups(Town.Snapshot, new SnapshotParts(Town.Snapshot).History, Town.Lists, parameters, seed: 1).Of(visible.CandidatesFor, rows, NetworkLayers.Features.Features, asked)];
    }

    private static (IFeatureRows Rows, LayeredNetwork Visible) Layered()
    {
        var visible = new LayeredNetwork(NetworkLayers.Plan, NetworkLayers.TiesOf(Town.Snapshot), Town.Snapshot.Clusters, attributes: Town.Snapshot.Features.Attributes);
        return (new LayerExtractor(NetworkLayers.Features, visible, NetworkLayers.Features.Features), visible);
    }
}
