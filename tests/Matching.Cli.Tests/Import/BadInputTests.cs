using System.Text;

namespace Matching.Cli.Tests.Import;

public sealed class BadInputTests(ServerFixture server) : IDisposable
{
    private readonly Intake _intake = new();

    public void Dispose() => _intake.Dispose();

    [Theory]
    [InlineData("ties.csv", "a,b,kind,strength\np,q,kin,0.9,extra\nq,r,friend,0.7\n", "ties.csv:2  \"p,q,kin,0.9,extra\" the row has 5 cells, the header has 4 columns")]
    [InlineData("ties.csv", "a,b,kind,strength\np,p,kin,0.9\nq,r,friend,0.7\n", "ties.csv:2 b \"p\" must be another member")]
    [InlineData("ties.csv", "a,b,kind,strength\np,ghost,kin,0.9\nq,r,friend,0.7\n", "ties.csv:2 b \"ghost\" ")]
    [InlineData("ties.csv", "a,b,kind,strength\np,q,kin,1.5\nq,r,friend,0.7\n", "ties.csv:2 strength \"1.5\" must be between 0 and 1")]
    [InlineData("ties.csv", "a,b,kind,strength\np,q,kin,strong\nq,r,friend,0.7\n", "ties.csv:2 strength \"strong\" is not a number")]
    [InlineData("ties.csv", "a,b,kind,strength\np,q,Best Friends,0.9\nq,r,friend,0.7\n", "ties.csv:2 kind \"Best Friends\" must consist of a-z, 0-9, '-' and '_'")]
    [InlineData("ties.csv", "a,b,kind,strength\np,,kin,0.9\nq,r,friend,0.7\n", "ties.csv:2 b \"\" is empty")]
    [InlineData("ties.csv", "a,b,kind,strength\nr,q,friend,0.9\nq,r,friend,0.7\n", "ties.csv:3 b \"r\" is a duplicate of ties.csv:2")]
    [InlineData("ties.csv", "a,b,kind,strength\nq,r,friend,0.7\n\"p,q,kin,0.9\n", "ties.csv:3  \"p,q,kin,0.9\" the row has a quote in cell 1 that is never closed")]
    [InlineData("ties.csv", "a,b,kind,strength\nq,r,friend,0.7\np,q", "ties.csv:3  \"p,q\" the row has 2 cells, the header has 4 columns: the file ends in the middle of this row; missing: kind, strength")]
    [InlineData("offers.csv", "member,skill,level\np,juggling,0.9\nq,maths,0.5\n", "offers.csv:2 skill \"juggling\" ")]
    [InlineData("offers.csv", "member,skill,level\np,sewing,2\nq,maths,0.5\n", "offers.csv:2 level \"2\" must be between 0 and 1")]
    [InlineData("offers.csv", "member,skill,level\nghost,sewing,0.5\nq,maths,0.5\n", "offers.csv:2 member \"ghost\" the member is neither among the imported ones nor in the network")]
    [InlineData("offers.csv", "member,skill,level\nq,maths,0.5\nq,maths,0.6\n", "offers.csv:3 skill \"maths\" is a duplicate of offers.csv:2")]
    [InlineData("members.csv", "id,name,open_to,tongues\np,P,1,en\nq,Q,1,en\nr,R,1,en\ns,S,101,en\n", "members.csv:5 open_to \"101\" must be between 0 and 100")]
    [InlineData("members.csv", "id,name,open_to,tongues\np,P,1,en\nq,Q,1,en\nr,R,1,en\ns,S,1.5,en\n", "members.csv:5 open_to \"1.5\" is not a whole number")]
    [InlineData("members.csv", "id,name,open_to,tongues\np,P,1,en\nq,Q,1,en\nr,R,1,en\nq,Q,1,en\n", "members.csv:5 id \"q\" is a duplicate of members.csv:3")]
    [InlineData("members.csv", "id,name,open_to,tongues\np,P,1,en\nq,Q,1,en\nr,R,1,en\ns,S,1,en Engl!sh\n", "members.csv:5 tongues \"Engl!sh\" ")]
    [InlineData("concepts.csv", "id,name\nsewing,Sewing\nmaths,Maths\nmaths,Again\n", "concepts.csv:4 id \"maths\" is a duplicate of concepts.csv:3")]
    public async Task Import_BadRow_IsReportedAndTheRestComesIn(string file, string text, string rejection)
    {
        _intake.Write(file, text);

        var result = await _intake.ImportAsync(server);

        result.Code.ShouldBe(ExitCode.Rejected, result.Output + result.Error);
        result.Rejections.ShouldHaveSingleItem().ShouldStartWith(rejection);
        result.Imported(file).ShouldBe(text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length - 2);
    }

    [Fact]
    public async Task Import_IdTooLong_IsReportedWithItsLine()
    {
        var id = new string('x', 129);
        _intake.Write("members.csv", $"id,name,open_to,tongues\np,P,1,en\nq,Q,1,en\nr,R,1,en\n{id},S,1,en\n");

        (await _intake.ImportAsync(server)).Rejections.ShouldHaveSingleItem().ShouldBe($"members.csv:5 id \"{id}\" must be at most 128 characters, is 129");
    }

    [Fact]
    public async Task Import_InvalidUtf8_CostsThatRowOnly()
    {
        _intake.Write("members.csv", [.. "id,name,open_to,tongues\np,P,1,en\nq,Q,1,en\nr,R,1,en\ns,Caf"u8, 0xE9, .. ",1,en\n"u8]);

        var result = await _intake.ImportAsync(server);

        result.Rejections.ShouldHaveSingleItem().ShouldContain("members.csv:5  \"s,Caf\uFFFD,1,en\" the row is not valid UTF-8");
        result.Imported("members.csv").ShouldBe(3);
    }

    [Fact]
    public async Task Import_EmptyFile_IsReportedAndTheOthersComeIn()
    {
        _intake.Write("ties.csv", "");

        var result = await _intake.ImportAsync(server);

        result.Code.ShouldBe(ExitCode.Rejected);
        result.Rejections.ShouldBe(["ties.csv:1  \"\" the file is empty"]);
        result.Imported("members.csv").ShouldBe(3);
    }

    [Fact]
    public async Task Import_Utf16WithoutMark_IsReported()
    {
        _intake.Write("ties.csv", Encoding.Unicode.GetBytes("a,b,kind,strength\n"));

        (await _intake.ImportAsync(server)).Rejections.ShouldHaveSingleItem().ShouldContain("encoding: utf-16");
    }

    [Fact]
    public async Task Import_MappingNamesAColumnTheFileLacks_IsReported()
    {
        _intake.ChangeMapping("intensity: strength", "intensity: closeness");

        var result = await _intake.ImportAsync(server);

        result.Code.ShouldBe(ExitCode.Rejected);
        result.Rejections.ShouldHaveSingleItem().ShouldStartWith("ties.csv:1 closeness \"\" the mapping reads this column, but the file does not have it");
    }

    [Fact]
    public async Task Import_FileHasAColumnTheMappingLacks_IsAWarning()
    {
        _intake.Write("ties.csv", "a,b,kind,strength,colour\np,q,kin,0.9,red\n");

        var result = await _intake.ImportAsync(server);

        result.Code.ShouldBe(ExitCode.Success);
        result.Warnings.ShouldBe(["ties.csv:1 colour \"\" the mapping does not name this column; it is not read"]);
    }

    [Fact]
    public async Task Import_ColumnTwiceInTheHeader_IsReported()
    {
        _intake.Write("ties.csv", "a,b,kind,strength,a\np,q,kin,0.9,p\n");

        (await _intake.ImportAsync(server)).Rejections.ShouldHaveSingleItem().ShouldStartWith("ties.csv:1 a \"\" the header names this column twice");
    }

    [Fact]
    public async Task Import_SeveralProblemsInARow_AreAllReported()
    {
        _intake.Write("ties.csv", "a,b,kind,strength\np,p,No Word,7\n");

        (await _intake.ImportAsync(server)).Rejections.Select(rejection => rejection.Split(' ')[1]).ShouldBe(["b", "kind", "strength"], ignoreOrder: true);
    }

    [Fact]
    public async Task Import_MemberRejected_SaysSoOfItsOffers()
    {
        _intake.Write("members.csv", "id,name,open_to,tongues\np,P,500,en\nq,Q,1,en\nr,R,1,en\n");
        _intake.Write("ties.csv", "a,b,kind,strength\nq,r,kin,0.9\n");

        (await _intake.ImportAsync(server)).Rejections.ShouldBe(
        [
            "members.csv:2 open_to \"500\" must be between 0 and 100, is 500",
            "offers.csv:2  \"\" what it belongs to was rejected: members.csv:2",
        ], ignoreOrder: true);
    }

    [Theory]
    [InlineData("role: ties", "role: friends", "mapping.yaml:11: files[3].role: unknown role")]
    [InlineData("intensity: strength", "intensiti: strength", "mapping.yaml:13: files[3].fields.intensiti: unknown key")]
    public async Task Import_BadMapping_NamesLineAndKeyAndImportsNothing(string before, string after, string message)
    {
        _intake.ChangeMapping(before, after);

        var result = await _intake.ImportAsync(server);

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain(message);
    }

    [Fact]
    public async Task Import_PathThatIsNotThere_IsAUsageError()
    {
        var result = await _intake.ImportAsync(server, _intake.PathOf("nowhere"));

        result.Code.ShouldBe(ExitCode.Usage);
        result.Error.ShouldContain("nowhere does not exist");
    }
}
