using System.Text;

namespace Matching.Cli.Tests.Import;

/// <summary>A folder with a partner's files, and a mapping for them.</summary>
internal sealed class Intake : IDisposable
{
    private const string Mapping = """
        files:
          - role: concepts
            path: concepts.csv
            fields: { concept_id: id, display_name: name }
          - role: members
            path: members.csv
            fields: { member_id: id, display_name: name, capacity: open_to, languages: { column: tongues, split: " " } }
          - role: offers
            path: offers.csv
            fields: { member_id: member, concept_id: skill, level: level }
          - role: ties
            path: ties.csv
            fields: { member_id: a, other_member_id: b, kind: kind, intensity: strength }
        """;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("matching-intake-");

    public Intake()
    {
        Write("mapping.yaml", Mapping);
        Write("concepts.csv", "id,name\nsewing,Sewing\nmaths,Mathematics\n");
        Write("members.csv", "id,name,open_to,tongues\np,Patient Loom,3,en\nq,Quiet Ferry,2,so en\nr,Rolling Quilt,1,en\n");
        Write("offers.csv", "member,skill,level\np,sewing,0.9\nq,maths,0.5\n");
        Write("ties.csv", "a,b,kind,strength\np,q,kin,0.9\nq,r,friend,0.7\n");
    }

    public string Network { get; init; } = $"n-{Guid.NewGuid():N}";

    public string Folder => _folder.FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public void Write(string name, string text) => File.WriteAllText(PathOf(name), text);

    public void Write(string name, byte[] bytes) => File.WriteAllBytes(PathOf(name), bytes);

    public void Write(string name, string text, Encoding encoding) => File.WriteAllText(PathOf(name), text, encoding);

    public void ChangeMapping(string before, string after) => Write("mapping.yaml", File.ReadAllText(PathOf("mapping.yaml")).Replace(before, after));

    public Task<CommandResult> ImportAsync(ServerFixture server, params string[] more) =>
        CommandRunner.RunAsync(["import", "csv", "--mapping", PathOf("mapping.yaml"), "--server", server.Address, "--network", Network, "--json", .. more.Length == 0 ? [Folder] : more]);

    public void Dispose() => _folder.Delete(recursive: true);
}
