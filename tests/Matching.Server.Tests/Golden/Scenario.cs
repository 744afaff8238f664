using Google.Protobuf;
using YamlDotNet.Serialization;

namespace Matching.Server.Tests.Golden;

/// <summary>A small world, written in YAML in the JSON notation of the contract's messages.</summary>
public sealed record Scenario(IReadOnlyList<V1.Concept> Concepts, IReadOnlyList<V1.Member> Members, IReadOnlyList<V1.Tie> Ties)
{
    public static Scenario Read(string path)
    {
        var yaml = new DeserializerBuilder().WithAttemptingUnquotedStringTypeDeserialization().Build();
        var lists = yaml.Deserialize<Dictionary<string, List<object>>>(File.ReadAllText(path));
        return new Scenario(Parse<V1.Concept>(lists, "concepts"), Parse<V1.Member>(lists, "members"), Parse<V1.Tie>(lists, "ties"));
    }

    public async Task<World> ImportIntoAsync(RunningServer server)
    {
        var world = await server.NewWorldAsync();
        (await world.ImportAsync(Concepts)).Rejected.ShouldBeEmpty();
        (await world.ImportAsync(Members)).Rejected.ShouldBeEmpty();
        (await world.ImportAsync(Ties)).Rejected.ShouldBeEmpty();
        return world;
    }

    private static List<T> Parse<T>(Dictionary<string, List<object>> lists, string name)
        where T : IMessage, new()
    {
        var json = new SerializerBuilder().JsonCompatible().Build();
        return [.. lists.GetValueOrDefault(name, []).Select(item => JsonParser.Default.Parse<T>(json.Serialize(item)))];
    }
}
