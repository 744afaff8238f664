namespace Matching.Standins.Tests.Interop;

/// <summary>What every foreign client does against our server, a case for each scenario it reports.</summary>
public abstract class ForeignClientTests(ForeignClientRun run)
{
    [Theory]
    [InlineData("unary")]
    [InlineData("server_stream")]
    [InlineData("client_stream")]
    [InlineData("bidi")]
    [InlineData("error_details")]
    [InlineData("unicode_message")]
    [InlineData("unimplemented")]
    [InlineData("deadline")]
    [InlineData("cancellation")]
    [InlineData("large_message")]
    [InlineData("gzip")]
    [InlineData("metadata")]
    [InlineData("health_check")]
    [InlineData("health_watch")]
    [InlineData("reflection")]
    public void Scenario_AgainstOurServer_Passes(string scenario) => run.ShouldHavePassed(scenario);

    [Fact]
    public void BinaryMetadataTwice_AgainstOurServer_Passes()
    {
        Assert.SkipUnless(Repository.UsesStandins, "the published server takes a joined value for one");
        run.ShouldHavePassed("binary_metadata_twice");
    }
}
