using System.Reflection;
using Matching.Server.Hosting;
using YamlDotNet.Serialization;

namespace Matching.Server.Tests.Hosting;

public sealed class ComposeTests
{
    private const string Prefix = "MATCHING_";

    private static readonly string s_folder = Path.Combine(
        typeof(ComposeTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!, "ops", "compose");

    public static TheoryData<string> Files => [.. Directory.GetFiles(s_folder, "*.yaml").Select(file => Path.GetFileName(file))];

    [Theory, MemberData(nameof(Files))]
    public void Environment_OfTheServer_NamesItsOptions(string file)
    {
        var compose = new DeserializerBuilder().IgnoreUnmatchedProperties().Build().Deserialize<Composition>(File.ReadAllText(Path.Combine(s_folder, file)));
        var server = compose.Services["matching"];

        server.Image.ShouldBe("matching");
        foreach (var name in server.Environment.Keys.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
            typeof(ServerOptions).GetProperties().Select(option => option.Name.ToUpperInvariant()).ShouldContain(name[Prefix.Length..]);
        foreach (var service in compose.Services.Values)
            compose.Secrets.Keys.ShouldBe(compose.Secrets.Keys.Union(service.Secrets), ignoreOrder: true);
    }

    private sealed class Composition
    {
        [YamlMember(Alias = "services")]
        public Dictionary<string, Service> Services { get; init; } = [];

        [YamlMember(Alias = "secrets")]
        public Dictionary<string, object> Secrets { get; init; } = [];
    }

    private sealed class Service
    {
        [YamlMember(Alias = "image")]
        public string Image { get; init; } = "";

        [YamlMember(Alias = "environment")]
        public Dictionary<string, string> Environment { get; init; } = [];

        [YamlMember(Alias = "secrets")]
        public List<string> Secrets { get; init; } = [];
    }
}
