namespace Matching.Cli.Tests.Commands;

public sealed class DemoTests
{
    [Fact]
    public async Task Demo_Run_TellsTheStoryAndLeavesNothingBehind()
    {
        var before = Scratch();

        var result = await CommandRunner.RunAsync("demo");

        result.Code.ShouldBe(ExitCode.Success, result.Error);
        result.Error.ShouldBeEmpty();
        foreach (var part in (string[])["486 members", "The trap", "A way out", "linking", "through", "make serve", "grpcurl -plaintext -d", "import csv"])
            result.Output.ShouldContain(part);
        Scratch().Except(before).ShouldBeEmpty();
    }

    [Fact]
    public async Task Demo_Json_HasStableFields()
    {
        var json = (await CommandRunner.RunAsync("demo", "--json")).Json;

        json.EnumerateObject().Select(property => property.Name).ShouldBe(
            ["rows", "member_count", "tied_pair_count", "cluster_count", "bridging_share", "low_band_members", "without_contact_outside", "offered_one_outside", "members"]);
        json.GetProperty("members").GetArrayLength().ShouldBe(3);
        json.GetProperty("without_contact_outside").GetInt32().ShouldBeInRange(1, json.GetProperty("low_band_members").GetInt32());
    }

    private static string[] Scratch() => Directory.GetDirectories(Path.GetTempPath(), "matching-demo-*");
}
