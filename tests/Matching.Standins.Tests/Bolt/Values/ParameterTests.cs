using Matching.Standins.Tests.Bolt.Wire;
using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt.Values;

public sealed class ParameterTests : EchoTest
{
    public static TheoryData<object, object> Numbers => new()
    {
        { (sbyte)-3, -3L },
        { (byte)200, 200L },
        { (short)-300, -300L },
        { 70_000, 70_000L },
        { 0.5f, 0.5 },
        { 1.25m, 1.25 },
        { 'x', "x" },
    };

    [Theory(Timeout = TestTimeout)]
    [MemberData(nameof(Numbers))]
    public async Task Number_OfAnotherType_IsWidened(object value, object expected)
    {
        await using var session = EchoSession();

        (await EchoAsync(session, value)).ShouldBe(expected);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Collections_OfEachKind_AreLists()
    {
        await using var session = EchoSession();

        (await EchoAsync(session, new[] { 1, 2 })).ShouldBe(new List<object> { 1L, 2L });
        (await EchoAsync(session, new[] { 1L, 2L })).ShouldBe(new List<object> { 1L, 2L });
        (await EchoAsync(session, new[] { 0.5, 1.5 })).ShouldBe(new List<object> { 0.5, 1.5 });
        (await EchoAsync(session, new[] { "a", null })).ShouldBe(new List<object?> { "a", null });
        (await EchoAsync(session, new List<long> { 1 })).ShouldBe(new List<object> { 1L });
        (await EchoAsync(session, new List<double> { 1.5 })).ShouldBe(new List<object> { 1.5 });
        (await EchoAsync(session, new HashSet<string> { "a" })).ShouldBe(new List<object> { "a" });
        (await EchoAsync(session, Enumerable.Range(1, 2))).ShouldBe(new List<object> { 1L, 2L });
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Object_AsParameters_IsTakenByItsProperties()
    {
        var sent = await ParametersAsync(new { id = "a", rows = new[] { new { n = 1 } }, one = new { deep = new { x = true } }, tags = new List<string> { "t" } });

        sent["id"].ShouldBe("a");
        PackEncoder.Encode(sent["rows"]).ShouldBe(PackEncoder.Encode(new object[] { PeerConnection.Map(("n", 1)) }));
        PackEncoder.Encode(sent["one"]).ShouldBe(PackEncoder.Encode(PeerConnection.Map(("deep", PeerConnection.Map(("x", true))))));
        PackEncoder.Encode(sent["tags"]).ShouldBe(PackEncoder.Encode(new object[] { "t" }));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Object_WithDictionaries_KeepsThem()
    {
        var rows = new List<Dictionary<string, object>> { new() { ["n"] = 1, ["nested"] = new { x = 1 } } };

        var sent = await ParametersAsync(new { rows });

        var expected = PeerConnection.Map(("n", 1), ("nested", PeerConnection.Map(("x", 1))));
        PackEncoder.Encode(sent["rows"]).ShouldBe(PackEncoder.Encode(new object[] { expected }));
    }

    public static TheoryData<object> Unknown => [1u, 1ul, (ushort)1, Guid.Empty, new { x = 1 }, new Uri("http://localhost")];

    [Theory(Timeout = TestTimeout)]
    [MemberData(nameof(Unknown))]
    public async Task Value_WithoutACounterpart_IsRefusedAndNothingIsSent(object value)
    {
        var server = new ScriptedServer();
        await using var session = Driver(server).AsyncSession();

        await Should.ThrowAsync<ProtocolException>(session.RunAsync("RETURN $v", new Dictionary<string, object> { ["v"] = value }));

        server.Requests.ShouldNotContain(request => request.Tag == Request.Run);
    }

    private async Task<IReadOnlyDictionary<string, object?>> ParametersAsync(object parameters)
    {
        var server = new ScriptedServer();
        await using var session = Driver(server).AsyncSession();
        await (await session.RunAsync("RETURN 1", parameters)).ConsumeAsync();
        return server.Requests.Single(request => request.Tag == Request.Run).Parameters;
    }
}
