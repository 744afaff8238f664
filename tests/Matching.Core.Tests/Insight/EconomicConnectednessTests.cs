using System.Globalization;
using CsvHelper;
using Matching.Graph;
using Matching.Insight;
using Matching.Model;
using static Matching.Model.SocioeconomicBand;

namespace Matching.Core.Tests.Insight;

public sealed class EconomicConnectednessTests
{
    // Low 0 and 1, middle 2, high 3 and 4, unstated 5: two of five are high.
    private static readonly SocioeconomicBand[] Bands = [Low, Low, Middle, High, High, Unstated];

    [Fact]
    public void Of_SmallNetwork_IsWorkedOutByHand()
    {
        var contacts = new WeightedGraphBuilder(6).Add(0, 1).Add(0, 3).Add(0, 5).Add(1, 2).Build();

        var result = EconomicConnectedness.Of(contacts, Settings((0, 0), (1, 0), (3, 0), (4, 0), (5, 0), (0, 1), (2, 1)), Bands);

        // Of 0's two contacts with a band one is high, of 1's two none.
        result.Connectedness.ShouldBe((0.5 + 0) / 2 / 0.4, 1e-12);
        // 0 meets 1, 3 and 4 in one setting and 2 in the other; 1 meets 0, 3 and 4.
        result.Exposure.ShouldBe(((2.0 / 3 + 0) / 2 + 2.0 / 3) / 2 / 0.4, 1e-12);
        (result.ConnectedMembers, result.ExposedMembers).ShouldBe((2, 2));
        ((1 - result.FriendingBias) * result.Exposure).ShouldBe(result.Connectedness, 1e-12);
    }

    [Fact]
    public void Of_MembersWithoutContacts_AreLeftOut()
    {
        var contacts = new WeightedGraphBuilder(6).Add(0, 4).Build();

        var result = EconomicConnectedness.Of(contacts, Settings(), Bands);

        result.Connectedness.ShouldBe(1 / 0.4, 1e-12);
        result.ConnectedMembers.ShouldBe(1);
        result.Exposure.ShouldBe(double.NaN);
    }

    [Fact]
    public void Of_BandsOfAnotherLength_Throws() =>
        Should.Throw<ArgumentException>(() => EconomicConnectedness.Of(new WeightedGraphBuilder(2).Build(), Settings(), Bands));

    [Fact]
    public void FriendingBias_CountiesOfTheSocialCapitalAtlas_IsThePublishedOne()
    {
        var counties = Counties().ToArray();
        counties.Length.ShouldBeGreaterThan(2_900);
        foreach (var (connectedness, exposure, bias) in counties)
        {
            var result = new EconomicConnectednessResult(connectedness, exposure, 0, 0);

            ((1 - bias) * exposure).ShouldBe(connectedness, 2e-5);
            (result.FriendingBias * exposure).ShouldBe(bias * exposure, 2e-5);
        }
    }

    private static IEnumerable<(double Connectedness, double Exposure, double Bias)> Counties()
    {
        using var csv = new CsvReader(new StreamReader(DataSets.Require("social_capital_atlas_county/counties.csv")), CultureInfo.InvariantCulture);
        csv.Read();
        csv.ReadHeader();
        while (csv.Read())
        {
            if (csv.GetField<double?>("ec_grp_mem_county") is { } connectedness
                && csv.GetField<double?>("exposure_grp_mem_county") is { } exposure
                && csv.GetField<double?>("bias_grp_mem_county") is { } bias)
                yield return (connectedness, exposure, bias);
        }
    }

    private static Rows<int> Settings(params (int Member, int Setting)[] memberships)
    {
        var rows = new RowsBuilder<int>();
        foreach (var (member, setting) in memberships)
            rows.Add(member, setting);
        return rows.Build(6);
    }
}
