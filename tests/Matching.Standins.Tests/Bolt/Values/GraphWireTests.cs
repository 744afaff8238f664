using Matching.Standins.Tests.Bolt.Wire;
using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt.Values;

public sealed class GraphWireTests : EchoTest
{
    private static readonly PackStruct s_ann = Node(1, "Ann");
    private static readonly PackStruct s_ben = Node(2, "Ben");
    private static readonly PackStruct s_eve = Node(3, "Eve");

    [Fact(Timeout = TestTimeout)]
    public async Task Node_Received_HasItsParts()
    {
        var node = (await ReceivedAsync(PackEncoder.Encode(s_ann))).ShouldBeAssignableTo<INode>();

        node!.ElementId.ShouldBe("e1");
        node.Labels.ShouldBe(["Member"]);
        node["name"].ShouldBe("Ann");
        node.Get<string>("name").ShouldBe("Ann");
        node.TryGet<string>("none", out _).ShouldBeFalse();
        node.Properties.Count.ShouldBe(1);
        node.ShouldBe(await ReceivedAsync(PackEncoder.Encode(s_ann)));
        node.ShouldNotBe(await ReceivedAsync(PackEncoder.Encode(s_ben)));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Node_OfBolt4_HasItsNumberForAnElementId()
    {
        var bytes = PackEncoder.Encode(new PackStruct(0x4E, 7, Array.Empty<object>(), new Dictionary<string, object?>()));

        (await ReceivedAsync(bytes, major: 4, minor: 4)).ShouldBeAssignableTo<INode>()!.ElementId.ShouldBe("7");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Relationship_Received_HasItsEnds()
    {
        var bytes = PackEncoder.Encode(new PackStruct(0x52, 9, 1, 2, "TIE", PeerConnection.Map(("intensity", 0.5)), "e9", "e1", "e2"));

        var tie = (await ReceivedAsync(bytes)).ShouldBeAssignableTo<IRelationship>();

        tie!.Type.ShouldBe("TIE");
        (tie.ElementId, tie.StartNodeElementId, tie.EndNodeElementId).ShouldBe(("e9", "e1", "e2"));
        tie.Get<double>("intensity").ShouldBe(0.5);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Path_WalkedAgainstADirection_NamesTheEndsOfEachRelationship()
    {
        var bytes = PackEncoder.Encode(PathOf([1, 1, -2, 2]));

        var path = (await ReceivedAsync(bytes)).ShouldBeAssignableTo<IPath>();

        path!.Nodes.Select(node => node.Get<string>("name")).ShouldBe(["Ann", "Ben", "Eve"]);
        path.Start.ElementId.ShouldBe("e1");
        path.End.ElementId.ShouldBe("e3");
        path.Relationships.Select(tie => (tie.Type, tie.StartNodeElementId, tie.EndNodeElementId)).ShouldBe([("TIE", "e1", "e2"), ("KNOWS", "e3", "e2")]);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData(1, 9)]
    [InlineData(9, 1)]
    [InlineData(-9, 1)]
    public async Task Path_NamingWhatItLacks_IsAProtocolError(int relationship, int node)
    {
        Assert.SkipUnless(Repository.UsesStandins, "the package lets the index error out");

        await Should.ThrowAsync<ProtocolException>(ReceivedAsync(PackEncoder.Encode(PathOf([relationship, node]))));
    }

    private static PackStruct Node(int id, string name) => new(0x4E, id, new object[] { "Member" }, PeerConnection.Map(("name", name)), $"e{id}");

    private static PackStruct PathOf(int[] steps) => new(
        0x50,
        new object[] { s_ann, s_ben, s_eve },
        new object[] { new PackStruct(0x72, 8, "TIE", PeerConnection.Map(), "r8"), new PackStruct(0x72, 9, "KNOWS", PeerConnection.Map(), "r9") },
        steps.Cast<object>().ToArray());
}
