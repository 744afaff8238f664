using Matching.Cli.Import;
using Matching.Cli.Import.Mapping;

namespace Matching.Cli.Tests.Import;

public sealed class MappingReaderTests
{
    private const string Good = """
        version: 1
        network: { id: n, name: A network }
        files:
          - role: members
            path: members.csv
            fields:
              member_id: id
        """;

    [Fact]
    public void Read_GoodMapping_GivesIt()
    {
        var mapping = MappingReader.Read("m.yaml", Good);

        mapping.NetworkId.ShouldBe("n");
        mapping.NetworkName.ShouldBe("A network");
        mapping.Files.ShouldHaveSingleItem().Role.ShouldBe(Role.Members);
    }

    [Theory]
    [InlineData("role: members", "role: people", "m.yaml:4: files[0].role: unknown role \"people\"; expected partners, concepts, serves, members, offers, needs, ties, interactions")]
    [InlineData("path: members.csv", "paths: members.csv", "m.yaml:5: files[0].paths: unknown key; expected role, path, delimiter, encoding, decimal, fields, ignore, where")]
    [InlineData("member_id: id", "member: id", "m.yaml:7: files[0].fields.member: unknown key; expected member_id,")]
    [InlineData("member_id: id", "locality: id", "m.yaml:6: files[0].fields: members need the field member_id")]
    [InlineData("member_id: id", "member_id: { column: id, colour: red }", "m.yaml:7: files[0].fields.member_id.colour: unknown key")]
    [InlineData("member_id: id", "member_id: { default: x }", "m.yaml:7: files[0].fields.member_id: needs exactly one of column, template, value")]
    [InlineData("member_id: id", "member_id: { template: \"{id\" }", "m.yaml:7: files[0].fields.member_id.template: has braces that do not match")]
    [InlineData("member_id: id", "member_id: { column: id, split: \";\" }", "m.yaml:7: files[0].fields.member_id.split: member_id has one value only")]
    [InlineData("path: members.csv", "path: members.csv\n    delimiter: ab", "m.yaml:6: files[0].delimiter: must be one character, or tab")]
    [InlineData("path: members.csv", "path: members.csv\n    encoding: morse", "m.yaml:6: files[0].encoding: unknown encoding \"morse\"")]
    [InlineData("path: members.csv", "path: members.csv\n    where: [{ column: a, matches: \"(\" }]", "m.yaml:6: files[0].where[0].matches: is no regular expression")]
    [InlineData("version: 1", "version: 2", "m.yaml:1: version: must be 1")]
    [InlineData("files:", "file:", "m.yaml:3: file: unknown key; expected version, network, files")]
    [InlineData("network: { id: n", "network: { id: n, id: n", "m.yaml:2: ")]
    [InlineData("role: members", "role: [members", "m.yaml:4: ")]
    public void Read_BadMapping_NamesLineAndKey(string good, string bad, string message)
    {
        var refused = Should.Throw<MappingException>(() => MappingReader.Read("m.yaml", Good.Replace(good, bad)));

        refused.Message.ShouldStartWith(message);
    }

    [Fact]
    public void Read_ShippedMappings_AreGood()
    {
        foreach (var file in Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "samples"), "*.yaml", SearchOption.AllDirectories))
            MappingReader.Read(file, File.ReadAllText(file)).Files.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("members.csv", "members.csv", true)]
    [InlineData("members.csv", "members.csv.gz", true)]
    [InlineData("members.csv", "deep/members.csv", true)]
    [InlineData("ties-*.csv", "ties-2.csv", true)]
    [InlineData("2024/ties.csv", "2023/ties.csv", false)]
    [InlineData("members.csv", "old-members.csv", false)]
    public void Matches_Path_ByNameOrPattern(string pattern, string path, bool expected)
    {
        new FileMapping { Role = Role.Members, Path = pattern, Fields = [] }.Matches(path).ShouldBe(expected);
    }
}
