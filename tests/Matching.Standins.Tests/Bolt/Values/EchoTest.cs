using Matching.Standins.Tests.Bolt.Wire;
using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt.Values;

/// <summary>Values on their way out and in, by way of a peer that sees their bytes.</summary>
public abstract class EchoTest : BoltTest
{
    /// <summary>The bytes that a parameter is sent as.</summary>
    protected async Task<byte[]> SentAsync(object? value, int major = 5, int minor = 4)
    {
        byte[]? sent = null;
        var server = new ScriptedServer
        {
            Version = (major, minor),
            Override = (_, request) =>
            {
                if (request.Tag == Request.Run)
                    sent = PackDecoder.FieldBytes(request.Message, field: 1);
                return Task.FromResult(false);
            },
        };
        await using var session = Driver(server).AsyncSession();
        await (await session.RunAsync("RETURN $v", new Dictionary<string, object?> { ["v"] = value })).ConsumeAsync();
        // A map of one entry whose key is one letter.
        return sent![3..];
    }

    /// <summary>What a column of those bytes is read as.</summary>
    protected async Task<object?> ReceivedAsync(byte[] bytes, int major = 5, int minor = 4) =>
        (await RecordAsync([0xB1, 0x71, 0x91, .. bytes], major, minor))[0];

    protected async Task<IRecord> RecordAsync(byte[] message, int major = 5, int minor = 4)
    {
        var server = new ScriptedServer
        {
            Version = (major, minor),
            Override = async (connection, request) =>
            {
                if (request.Tag == Request.Pull)
                    await connection.SendMessageAsync(message);
                return false;
            },
        };
        await using var session = Driver(server).AsyncSession();
        return await (await session.RunAsync("RETURN n")).SingleAsync();
    }

    /// <summary>A session whose queries return their parameter v as it was sent.</summary>
    protected IAsyncSession EchoSession()
    {
        byte[] sent = [];
        return Driver(new ScriptedServer
        {
            Override = async (connection, request) =>
            {
                if (request.Tag == Request.Run)
                    sent = PackDecoder.FieldBytes(request.Message, field: 1)[3..];
                if (request.Tag == Request.Pull)
                    await connection.SendMessageAsync([0xB1, 0x71, 0x91, .. sent]);
                return false;
            },
        }).AsyncSession();
    }

    protected static async Task<object?> EchoAsync(IAsyncSession session, object? value) =>
        (await (await session.RunAsync("RETURN $v", new Dictionary<string, object?> { ["v"] = value })).SingleAsync())[0];

    protected static byte[] Hex(string hex) => Convert.FromHexString(hex.Replace(" ", "", StringComparison.Ordinal));
}
