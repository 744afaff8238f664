using System.Reflection;
using Matching.Cli.Sample;

namespace Matching.Cli.Tests.Sample;

public sealed class SampleNetworkTests
{
    private static readonly string Committed = Path.Combine(
        typeof(SampleNetworkTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "samples", "riverside");

    [Fact]
    public void Generate_DefaultSeed_GivesTheCommittedFilesByteForByte()
    {
        foreach (var (name, content) in SampleNetwork.Generate(SampleNetwork.DefaultSeed))
            File.ReadAllText(Path.Combine(Committed, name)).ShouldBe(content, name);
    }

    [Fact]
    public void Generate_AnotherSeed_GivesAnotherNetwork() =>
        SampleNetwork.Generate(1)["ties.csv"].ShouldNotBe(SampleNetwork.Generate(2)["ties.csv"]);

    [Fact]
    public void Generate_AnySeed_LeavesLittleBetweenBandsAndHeavyTails()
    {
        var files = SampleNetwork.Generate(5);
        var bands = Rows(files["members.csv"]).ToDictionary(row => row[0], row => row[5]);
        var ties = Rows(files["ties.csv"]).ToArray();
        var weak = ties.Where(tie => int.Parse(tie[3]) < 3).ToArray();
        var degrees = ties.SelectMany(tie => tie.Take(2)).GroupBy(id => id).Select(group => group.Count()).OrderDescending().ToArray();

        weak.Count(tie => bands[tie[0]] != bands[tie[1]]).ShouldBeLessThan(weak.Length / 3);
        degrees[0].ShouldBeGreaterThan(3 * degrees[degrees.Length / 2]);
    }

    [Fact]
    public void Taxonomies_WhatTheSampleNames_IsThere()
    {
        var needs = Column("open_eligibility.csv", 0);
        var skills = Column("onet_skills.csv", 0);

        Column("needs.csv", 1).ShouldBeSubsetOf(needs);
        Column("offers.csv", 1).ShouldBeSubsetOf(skills);
        Column("serves.csv", 0).ShouldBeSubsetOf(skills);
        Column("serves.csv", 2).ShouldBeSubsetOf(needs);
    }

    private static HashSet<string> Column(string file, int index) => [.. Rows(File.ReadAllText(Path.Combine(Committed, file))).Select(row => row[index])];

    private static IEnumerable<string[]> Rows(string csv) => csv.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','));
}
