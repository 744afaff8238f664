using YamlDotNet.RepresentationModel;

namespace Matching.Cli.Import.Mapping;

/// <summary>A node of a YAML file that knows where it is, so that every error can name file, line and key.</summary>
internal sealed class YamlPlace(string file, string key, YamlNode node, long line)
{
    public string Key { get; } = key;

    public MappingException Error(string problem) => new($"{file}:{line}: {Key}: {problem}");

    public string Text() => node is YamlScalarNode { Value: { } text } ? text : throw Error("must be one value");

    public bool IsScalar => node is YamlScalarNode;

    /// <summary>One value, or a list of them.</summary>
    public IReadOnlyList<string> Texts() => node is YamlSequenceNode ? [.. Items().Select(item => item.Text())] : [Text()];

    public IEnumerable<YamlPlace> Items()
    {
        if (node is not YamlSequenceNode list)
            throw Error("must be a list");
        return list.Select((item, index) => new YamlPlace(file, $"{Key}[{index}]", item, item.Start.Line));
    }

    public IReadOnlyList<(string Name, YamlPlace Place)> Entries()
    {
        if (node is not YamlMappingNode map)
            throw Error("must be a map of keys and values");
        return [.. map.Select(entry => (NameOf(entry.Key), At(entry.Key, entry.Value)))];
    }

    /// <summary>The entries by key; fails for a key that is not expected.</summary>
    public IReadOnlyDictionary<string, YamlPlace> Entries(params IReadOnlyCollection<string> expected)
    {
        var entries = Entries();
        foreach (var (name, place) in entries.Where(entry => !expected.Contains(entry.Name)))
            throw place.Error($"unknown key; expected {string.Join(", ", expected)}");
        return entries.ToDictionary(entry => entry.Name, entry => entry.Place);
    }

    private YamlPlace At(YamlNode name, YamlNode value) =>
        new(file, Key.Length == 0 ? NameOf(name) : $"{Key}.{NameOf(name)}", value, name.Start.Line);

    private string NameOf(YamlNode name) => name is YamlScalarNode { Value: { } text } ? text : throw Error("keys must be plain text");
}
