using Matching.Standins.Tests.Bolt.Wire;
using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt;

/// <summary>A peer that does not keep to the protocol: the driver fails with an exception of its own, and never waits for ever.</summary>
public sealed class MalformedFrameTests : BoltTest
{
    private const int Seed = 20_260_101;

    public static TheoryData<string> Messages =>
    [
        "B1 71 91",
        "B1 71 91 D0",
        "B1 71 91 D0 05 41",
        "B1 71 91 D2 FF FF FF FF 41",
        "B1 71 91 CE 7F FF FF FF 00",
        "B1 71 D6 7F FF FF FF 01",
        "B1 71 91 DA 7F FF FF FF",
        "B1 71 91 CB 00",
        "B1 71 91 C1 00",
        "B1 71 91 C7",
        "B1 71 91 DF",
        "B1 71 91 B1 3F 01",
        "B1 71 91 B1 4E 01",
        "B1 71 91 B1 44 81 41",
        "B1 71 91 B1 74 FF",
        "B1 71 91 B3 49 CB 7F FF FF FF FF FF FF FF 00 00",
        "B1 71 91 B3 49 00 CA 7F FF FF FF 00",
        "B1 71 91 B3 69 00 00 80",
        "B1 71 91 B3 50 90 90 90",
        "B1 71 91 B1 45 01",
        "B1 71 90",
        "B1 71 92 01 02",
        "B2 71 91 01 01",
        "B1 70 91 01",
        "B1 70 A1 01 01",
        "B1 7F 01",
        "B0 7E",
        "B0 70",
        "B1 01 A0",
        "91 01",
        "C0",
    ];

    [Theory(Timeout = TestTimeout)]
    [MemberData(nameof(Messages))]
    public async Task Message_OutOfForm_FailsAndEndsTheConnection(string hex)
    {
        Assert.SkipUnless(Repository.UsesStandins, "the package lets other exceptions out");

        await ShouldFailAsync(Frame.Of(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal))));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Message_NestedTooDeep_FailsAndEndsTheConnection()
    {
        Assert.SkipUnless(Repository.UsesStandins, "the package overflows its stack");

        await ShouldFailAsync(Frame.Of([0xB1, 0x71, 0x91, .. Enumerable.Repeat((byte)0x91, 1_000_000), 0x01]));
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("00")]
    [InlineData("00 04 B1 71 91")]
    [InlineData("00 04 B1 71 91 01")]
    [InlineData("00 02 B1 71 00 02 91 01")]
    [InlineData("FF FF B1 71 91 01 00 00")]
    public async Task Stream_EndingWithinAMessage_IsUnavailable(string hex)
    {
        (await FailureAsync(Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal)))).ShouldBeOfType<ServiceUnavailableException>();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Messages_InChunksOfAnySizeAndPace_AreRead()
    {
        byte[] bytes = [];
        var peer = Peer(async connection =>
        {
            await LogOnAsync(connection);
            foreach (var part in bytes.Chunk(3))
                await connection.SendBytesAsync(part);
            await connection.ReadAsync();
        });
        var success = PackEncoder.Encode(new PackStruct(0x70, PeerConnection.Map(("fields", new object[] { "n" }))));
        var record = PackEncoder.Encode(new PackStruct(0x71, new object[] { new object[] { new object[] { new string('x', 300), new byte[300] } } }));
        bytes = [0, 0, .. Frame.Of(success, 1), 0, 0, 0, 0, .. Frame.Of(record, 7), .. Frame.Of(record, 300), .. Frame.Of(PackEncoder.Encode(new PackStruct(0x70, PeerConnection.Map())), 2)];
        await using var session = Driver(peer.Uri).AsyncSession();

        var records = await (await session.RunAsync("RETURN n")).ToListAsync(Cancel);

        records.Count.ShouldBe(2);
        records[1][0].As<List<object>>()[0].ShouldBe(new string('x', 300));
    }

    [Fact(Timeout = 4 * TestTimeout)]
    public async Task Conversation_AnyBytesOfItChanged_FailsOrPasses()
    {
        Assert.SkipUnless(Repository.UsesStandins, "the package lets other exceptions out");
        var random = new Random(Seed);
        var answer = Answer();
        (await FailureAsync(answer)).ShouldBeNull();
        for (var i = 0; i < 500; i++)
        {
            var changed = Changed(answer, random);
            var failure = await FailureAsync(changed);
            if (failure is not (null or Neo4jException))
                throw new InvalidOperationException($"Round {i} of seed {Seed} let out {failure.GetType()}: {Convert.ToHexString(changed)}", failure);
        }
    }

    private static byte[] Changed(byte[] answer, Random random)
    {
        var changed = answer.ToArray();
        var changes = random.Next(1, 6);
        for (var i = 0; i < changes; i++)
            changed[random.Next(changed.Length)] = (byte)random.Next(256);
        return random.Next(3) == 0 ? changed[..random.Next(changed.Length)] : changed;
    }

    // What a server sends for a query, with one value of each kind.
    private static byte[] Answer()
    {
        var node = new PackStruct(0x4E, 1, new object[] { "Member" }, PeerConnection.Map(("name", "Ann")), "e1");
        var tie = new PackStruct(0x72, 8, "TIE", PeerConnection.Map(("since", new PackStruct(0x44, 20_000))), "r8");
        var path = new PackStruct(0x50, new object[] { node, node }, new object[] { tie }, new object[] { 1, 1 });
        var moment = new PackStruct(0x69, 1_700_000_000, 5, "Europe/Stockholm");
        object?[] values =
        [
            null, true, 1, 300, 70_000, long.MaxValue, 0.5, "text", new byte[] { 1, 2 }, new object[] { 1, "a" }, PeerConnection.Map(("k", 1)), node, path,
            moment, new PackStruct(0x58, 7203, 1.0, 2.0), new PackStruct(0x45, 1, 2, 3, 4),
        ];
        var fields = Enumerable.Range(0, values.Length).Select(i => (object)$"c{i}").ToArray();
        return
        [
            .. Frame.Of(PackEncoder.Encode(new PackStruct(0x70, PeerConnection.Map(("fields", fields), ("t_first", 1))))),
            .. Frame.Of(PackEncoder.Encode(new PackStruct(0x71, [values]))),
            .. Frame.Of(PackEncoder.Encode(new PackStruct(0x70, PeerConnection.Map(("type", "r"), ("bookmark", "b"), ("t_last", 1))))),
        ];
    }

    private async Task ShouldFailAsync(byte[] records)
    {
        var start = Frame.Of(PackEncoder.Encode(new PackStruct(0x70, PeerConnection.Map(("fields", new object[] { "n" })))));
        var hungUp = new TaskCompletionSource();
        var peer = Peer(async connection =>
        {
            await LogOnAsync(connection);
            await connection.SendBytesAsync([.. start, .. records]);
            try
            {
                while (await connection.ReadAsync() is not null)
                {
                    // The driver may say goodbye.
                }
            }
            finally
            {
                hungUp.TrySetResult();
            }
        });
        await using var driver = Driver(peer.Uri);
        var session = driver.AsyncSession();

        await Should.ThrowAsync<Neo4jException>(async () => await (await session.RunAsync("RETURN n")).ToListAsync(Cancel));

        await hungUp.Task.WaitAsync(Cancel);
        await session.CloseAsync();
    }

    /// <summary>What a query throws that is answered by those bytes, after which the peer hangs up.</summary>
    private async Task<Exception?> FailureAsync(byte[] answer)
    {
        await using var peer = new BoltPeer(async connection =>
        {
            await LogOnAsync(connection);
            await connection.SendBytesAsync(answer);
        });
        await using var driver = GraphDatabase.Driver(peer.Uri, AuthTokens.None);
        var session = driver.AsyncSession();
        var failure = await Record.ExceptionAsync(async () => await (await session.RunAsync("RETURN n")).ToListAsync(Cancel));
        return failure ?? await Record.ExceptionAsync(session.CloseAsync);
    }

    private static async Task LogOnAsync(PeerConnection connection)
    {
        await connection.ShakeHandsAsync(5, 4);
        while (await connection.ReadAsync() is { } request && request.Tag != Request.Pull)
        {
            if (request.Tag is Request.Hello or Request.Logon)
                await connection.SuccessAsync(("server", "Neo4j/5.0.0"));
        }
    }
}
