using System.IO.Compression;
using System.Text;
using Grpc.Net.Client;
using Matching.V1;

namespace Matching.Cli.Tests.Import;

public sealed class ImportTests(ServerFixture server) : IDisposable
{
    private readonly Intake _intake = new();

    public void Dispose() => _intake.Dispose();

    [Fact]
    public async Task Import_CleanFiles_TakesEverything()
    {
        var result = await _intake.ImportAsync(server);

        result.Code.ShouldBe(ExitCode.Success, result.Output + result.Error);
        result.Rejections.ShouldBeEmpty();
        (await MemberAsync("q")).Languages.ShouldBe(["so", "en"]);
        (await MemberAsync("p")).Offers.ShouldBe([new Offer { ConceptId = "sewing", Level = 0.9 }]);
        (await ShapeAsync()).ShouldBe((3, 2, 2));
    }

    [Fact]
    public async Task Import_Again_ChangesNothing()
    {
        await _intake.ImportAsync(server);
        var before = (await MemberAsync("p"), await ShapeAsync());

        var again = await _intake.ImportAsync(server);

        again.Code.ShouldBe(ExitCode.Success);
        var after = (await MemberAsync("p"), await ShapeAsync());
        after.Item2.ShouldBe(before.Item2);
        WithoutTime(after.Item1).ShouldBe(WithoutTime(before.Item1));
    }

    [Fact]
    public async Task Import_MembersAlone_KeepsWhatTheFilesSayNothingAbout()
    {
        await _intake.ImportAsync(server);
        _intake.Write("members.csv", "id,name,open_to,tongues\np,Patient Loom II,3,en\n");

        (await _intake.ImportAsync(server, _intake.PathOf("members.csv"))).Code.ShouldBe(ExitCode.Success);

        var member = await MemberAsync("p");
        member.DisplayName.ShouldBe("Patient Loom II");
        member.Offers.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Import_OffersAlone_AreAddedToMembersOfTheNetwork()
    {
        await _intake.ImportAsync(server);
        _intake.Write("offers.csv", "member,skill,level\np,maths,0.4\np,sewing,0.2\n");

        (await _intake.ImportAsync(server, _intake.PathOf("offers.csv"))).Code.ShouldBe(ExitCode.Success);

        (await MemberAsync("p")).Offers.ShouldBe([new Offer { ConceptId = "sewing", Level = 0.2 }, new Offer { ConceptId = "maths", Level = 0.4 }]);
    }

    [Fact]
    public async Task Import_RejectedRowsCorrected_ComeInWithTheSameMapping()
    {
        var rejects = _intake.PathOf("rejected.csv");
        _intake.Write("ties.csv", "a,b,kind,strength\np,q,kin,9\nq,r,friend,0.7\np,ghost,friend,0.5\n");
        _intake.Write("offers.csv", "member,skill,level\np,sewing,0.9\nq,juggling,0.5\n");
        (await _intake.ImportAsync(server, _intake.Folder, "--rejects", rejects)).Code.ShouldBe(ExitCode.Rejected);

        var text = await File.ReadAllTextAsync(rejects, TestContext.Current.CancellationToken);
        text.Split('\n')[0].Trim().ShouldBe("file,line,field,value,reason,member,skill,level,a,b,kind,strength");
        text.Split('\n').Count(line => line.Length > 0).ShouldBe(4);
        await File.WriteAllTextAsync(rejects, text.Replace("kin,9", "kin,0.9").Replace("ghost,friend", "r,friend").Replace("q,juggling,0.5", "q,maths,0.5"), TestContext.Current.CancellationToken);
        var again = await _intake.ImportAsync(server, rejects);

        again.Code.ShouldBe(ExitCode.Success, again.Output);
        (await ShapeAsync()).ShouldBe((3, 3, 2));
    }

    [Fact]
    public async Task Import_Gzip_IsReadAsItIs()
    {
        using (var gzip = new GZipStream(File.Create(_intake.PathOf("ties.csv.gz")), CompressionLevel.Fastest))
            gzip.Write(File.ReadAllBytes(_intake.PathOf("ties.csv")));
        File.Delete(_intake.PathOf("ties.csv"));

        var result = await _intake.ImportAsync(server);

        result.Code.ShouldBe(ExitCode.Success);
        result.Imported("ties.csv.gz").ShouldBe(2);
    }

    [Fact]
    public async Task Import_Utf16WithMark_IsRead()
    {
        _intake.Write("members.csv", "id,name,open_to,tongues\np,Żwawa Łódka,3,en\nq,Q,1,en\nr,R,1,en\n", Encoding.Unicode);

        (await _intake.ImportAsync(server)).Code.ShouldBe(ExitCode.Success);

        (await MemberAsync("p")).DisplayName.ShouldBe("Żwawa Łódka");
    }

    [Fact]
    public async Task Import_NetworkColumn_SendsEachRowToItsNetwork()
    {
        var other = $"{_intake.Network}-b";
        _intake.Write("mapping.yaml", "files:\n  - role: members\n    path: members.csv\n    fields: { member_id: id, network_id: town }\n");
        _intake.Write("members.csv", $"id,town\np,{_intake.Network}\nq,{other}\n");

        var strict = await _intake.ImportAsync(server);
        var lenient = await _intake.ImportAsync(server, _intake.Folder, "--create-networks");

        strict.Rejections.ShouldHaveSingleItem().ShouldStartWith($"members.csv:3 town \"{other}\" the network does not exist");
        lenient.Code.ShouldBe(ExitCode.Success);
        (await MemberAsync("q", other)).MemberId.ShouldBe("q");
    }

    [Fact]
    public async Task Import_Json_HasStableFields()
    {
        _intake.Write("ties.csv", "a,b,kind,strength\np,p,kin,0.9\n");

        var json = (await _intake.ImportAsync(server)).Json;

        Names(json).ShouldBe(["network", "files", "rejections", "warnings", "notes", "rejects_file", "seconds"]);
        Names(json.GetProperty("files")[0]).ShouldBe(["file", "role", "rows", "imported", "rejected", "left_out"]);
        Names(json.GetProperty("rejections")[0]).ShouldBe(["file", "line", "field", "value", "reason"]);
    }

    private static string[] Names(System.Text.Json.JsonElement element) => [.. element.EnumerateObject().Select(property => property.Name)];

    private static Member WithoutTime(Member member)
    {
        var copy = member.Clone();
        copy.UpdateTime = null;
        copy.Etag = "";
        return copy;
    }

    private async Task<Member> MemberAsync(string id, string? network = null)
    {
        using var channel = GrpcChannel.ForAddress(server.Address);
        var request = new GetMemberRequest { NetworkId = network ?? _intake.Network, MemberId = id };
        return (await new MemberService.MemberServiceClient(channel).GetMemberAsync(request, cancellationToken: TestContext.Current.CancellationToken)).Member;
    }

    private async Task<(long Members, long Ties, long Offers)> ShapeAsync()
    {
        using var channel = GrpcChannel.ForAddress(server.Address);
        var shape = await new NetworkService.NetworkServiceClient(channel).SummarizeNetworkAsync(
            new SummarizeNetworkRequest { NetworkId = _intake.Network }, cancellationToken: TestContext.Current.CancellationToken);
        return (shape.MemberCount, shape.TiedPairCount, shape.OfferCount);
    }
}
