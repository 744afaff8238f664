using Matching.Clusters;
using Matching.Ranking;
using Matching.Ranking.Layers;

namespace Matching.Core.Tests.Ranking.Layers;

public sealed class LayerExtractorTests
{
    private const uint Kin = 1;
    private const uint Help = 2;
    private const uint Forth = 4;
    private const uint Back = 8;

    private static readonly LayerPlan Plan = new()
    {
        Layers = [Layer("tie", Kin | Help), Layer("kin", Kin), Layer("help", Help)],
        Mixed = [(1, 2)],
        Directed = [new("asking", "ask", tie => ((tie.Kinds & Forth) != 0, (tie.Kinds & Back) != 0))],
        Columns = [new("house", "number of the house", isPlace: true)],
    };

    /// <summary>
    /// 0 ═ 1 ─ 4      ═ kin, ─ help; 2 ─ 4 is both, of weight 2
    /// └─ 2 ─┘        clusters: {0, 1} {2, 3} {4} {5}
    ///    └ 3 ─ 5     houses: 1, 2, 3, 4, 9, 10
    /// 0 asks 1, and 1 and 4, as 2 and 4, ask each other
    /// </summary>
    private static readonly LayeredNetwork Small = new(
        Plan,
        [Tie(0, 1, Kin | Forth), Tie(1, 4, Help | Forth | Back), Tie(0, 2, Help), Tie(2, 4, Kin | Help | Forth | Back), Tie(2, 3, Help), Tie(3, 5, Help)],
        new Partition([0, 0, 1, 1, 2, 3]),
        [[1, 2, 3, 4, 9, 10]]);

    [Fact]
    public void Extract_SmallNetwork_GivesTheValuesWorkedOutByHand()
    {
        Value("tie.common", 4).ShouldBe(2);
        Value("kin.common", 4).ShouldBe(0);
        Value("tie.adamic_adar", 4).ShouldBe((1 / Math.Log(3)) + (1 / Math.Log(4)), 1e-5);
        Value("tie.paths_of_three", 5).ShouldBe(Math.Sqrt(1 / Math.Sqrt(3 * 2)), 1e-5);
        Value("tie.walk_2", 4).ShouldBe(Math.Sqrt((0.5 * 0.5) + (0.5 * 2 / 4)), 1e-5);
        Value("tie.walk_3", 5).ShouldBe(Math.Sqrt(0.5 * 0.25 * 0.5), 1e-5);
        Value("tie.degree", 4).ShouldBe(Math.Log(3), 1e-5);
        Value("tie.weight", 4).ShouldBe(1.5, 1e-5);
        Value("tie.bridging_degree", 3).ShouldBe(Math.Log(2), 1e-5);
        Value("tie.own_degree", 4).ShouldBe(Math.Log(3), 1e-5);
        Value("help.own_to_their_cluster", 3).ShouldBe(1);
        Value("tie.their_to_own_cluster", 4).ShouldBe(1);
        Value("tie.between_clusters", 4).ShouldBe(Math.Log(2), 1e-5);
        Value("tie.cluster_density", 4).ShouldBe(0.5, 1e-5);
        Value("walk.kin_help", 4).ShouldBe(1, 1e-5);
        Value("house.distance", 4).ShouldBe(8);
        Value("house.theirs", 5).ShouldBe(10);
        Value("house.own", 5).ShouldBe(1);
        Value("house.their_contacts_near", 4).ShouldBe(Math.Exp(-1 / 3.0) + Math.Exp(-2 / 3.0), 1e-5);
        Value("cluster.their_size", 3).ShouldBe(Math.Log(2), 1e-5);
    }

    [Fact]
    public void Extract_DirectedTies_GoTheWayTheyLead()
    {
        Value("asking.forth", 4).ShouldBe(Math.Log(3), 1e-5);
        Value("asking.back", 1).ShouldBe(Math.Log(3), 1e-5);
        Value("asking.mutual", 1).ShouldBe(1);
        Value("asking.own_forth", 4).ShouldBe(Math.Log(2), 1e-5);
        Value("asking.own_back", 4).ShouldBe(0);
        Value("asking.forth_forth", 4).ShouldBe(Math.Sqrt(1 / Math.Sqrt(1 * 2)), 1e-5);
        Value("asking.forth_back", 4).ShouldBe(Math.Sqrt(1 / Math.Sqrt(2 * 2)), 1e-5);
        Value("asking.back_forth", 4).ShouldBe(0);
        Value("asking.back_back", 4).ShouldBe(0);
    }

    [Fact]
    public void Extract_TheWayBack_IsTheWayOfTheOtherSide()
    {
        foreach (var feature in (string[])["tie.walk_2", "tie.walk_3", "help.walk_4", "tie.rank_50", "tie.rank_85"])
            Value($"{feature}_back", 4).ShouldBe((double)Rows([feature], 4, [0])[0], 1e-5);
    }

    [Fact]
    public void Extract_Factors_KeepWhatTheNetworkExpects()
    {
        Value("tie.factors_24", 4).ShouldBe(Value("tie.factors_8", 4), 1e-5);
        Value("tie.likeness", 4).ShouldBeInRange(-1.0001, 1.0001);
        Value("tie.likeness", 4).ShouldBeGreaterThan(Value("tie.likeness", 5));
    }

    [Fact]
    public void Extract_AmongCandidates_IsInStandardDeviationsFromTheirMean()
    {
        var rows = Rows(["among_candidates.house.distance", "among_candidates.kin.common"], 0, [3, 4, 5]);

        var (mean, deviation) = (20 / 3.0, Math.Sqrt((Math.Pow(3 - (20 / 3.0), 2) + Math.Pow(8 - (20 / 3.0), 2) + Math.Pow(9 - (20 / 3.0), 2)) / 3));
        rows[0].ShouldBe((float)((3 - mean) / deviation), 1e-4f);
        rows[2].ShouldBe((float)((8 - mean) / deviation), 1e-4f);
        rows[1].ShouldBe(0);
    }

    [Fact]
    public void Extract_SomeFeatures_AreAsAmongAll()
    {
        var table = LayerFeatureTable.Of(Plan);
        int[] candidates = [3, 4, 5];
        var all = Rows([.. table.Features.Select(feature => feature.Name)], 0, candidates);

        for (var column = 0; column < table.Features.Length; column++)
        {
            var alone = Rows([table.Features[column].Name], 0, candidates);
            alone.ShouldBe([.. Enumerable.Range(0, 3).Select(row => all[(row * table.Features.Length) + column])], table.Features[column].Name);
        }
    }

    [Fact]
    public void CandidatesFor_Member_LeavesOutContactsAndTheOwnCluster() => Small.CandidatesFor(0).ShouldBe([3, 4, 5]);

    [Theory]
    [InlineData("caste")]
    [InlineData("their_caste")]
    [InlineData("same-religion")]
    [InlineData("wealth")]
    [InlineData("socioeconomic_band")]
    [InlineData("refugee_status")]
    public void Column_SensitiveAttribute_IsRefused(string name) =>
        Should.Throw<ArgumentException>(() => new MemberColumn(name, "")).Message.ShouldContain("may not be used for ranking");

    [Fact]
    public void Select_UnknownOrSensitiveName_IsRefused()
    {
        var table = LayerFeatureTable.Of(Plan);

        Should.Throw<ArgumentException>(() => table.Select(["shoe_size"])).Message.ShouldContain("no feature");
        Should.Throw<ArgumentException>(() => table.Select(["tie.common", "caste.distance"])).Message.ShouldContain("may not be used for ranking");
    }

    [Fact]
    public void Features_OfEveryPlan_AreNumberedNamedOnceAndNotSensitive()
    {
        var features = LayerFeatureTable.Of(NetworkLayers.Plan).Features;

        features.Select(feature => feature.Column).ShouldBe(Enumerable.Range(0, features.Length));
        features.Select(feature => feature.Name).ShouldBeUnique();
        features.ShouldAllBe(feature => feature.MayRank && feature.Group != FeatureGroup.Sensitive && !FeatureTable.IsWithheld(feature.Name));
    }

    [Fact]
    public void Network_ValuesForOtherColumns_AreRefused() =>
        Should.Throw<ArgumentException>(() => new LayeredNetwork(Plan, [], Partition.Singletons(2))).Message.ShouldContain("1 columns of 2 values");

    private static double Value(string feature, int candidate) => Rows([feature], 0, [candidate])[0];

    private static float[] Rows(string[] features, int source, int[] candidates)
    {
        var table = LayerFeatureTable.Of(Plan);
        var extractor = new LayerExtractor(table, Small, table.Select(features));
        var rows = new float[candidates.Length * extractor.RowLength];
        extractor.Extract(source, candidates, rows);
        return rows;
    }

    private static TieLayer Layer(string name, uint kinds) => new(name, $"ties of {name}", tie => System.Numerics.BitOperations.PopCount(tie.Kinds & kinds));

    private static LayeredTie Tie(int first, int second, uint kinds) => new(first, second, kinds, 1, kinds == Kin);
}
