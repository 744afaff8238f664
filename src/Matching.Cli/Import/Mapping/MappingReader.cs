using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Matching.Cli.Import.Mapping;

/// <summary>Reads a mapping file; docs/importing.md is its reference.</summary>
internal static class MappingReader
{
    /// <exception cref="MappingException">The file is no mapping.</exception>
    public static async Task<ImportMapping> ReadFileAsync(string path, CancellationToken cancellation)
    {
        try
        {
            return Read(path, await File.ReadAllTextAsync(path, cancellation));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new MappingException($"{path}: the mapping cannot be read: {failure.Message}");
        }
    }

    /// <exception cref="MappingException">The text is no mapping.</exception>
    public static ImportMapping Read(string name, string yaml)
    {
        var root = Parse(name, yaml).Entries("version", "network", "files");
        if (root.TryGetValue("version", out var version) && version.Text() != "1")
            throw version.Error("must be 1");
        if (!root.TryGetValue("files", out var files))
            throw new MappingException($"{name}:1: files: is missing");
        var (id, title) = root.TryGetValue("network", out var network) ? ReadNetwork(network) : ("", "");
        return new ImportMapping(id, title, [.. files.Items().Select(FileMappingReader.Read)]);
    }

    private static YamlPlace Parse(string name, string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        try
        {
            var stream = new YamlStream();
            stream.Load(parser);
            return stream.Documents is [var only]
                ? new YamlPlace(name, "", only.RootNode, line: 1)
                : throw new MappingException($"{name}:1: the mapping must be one YAML document, found {stream.Documents.Count}");
        }
        catch (YamlException failure)
        {
            throw new MappingException($"{name}:{failure.Start.Line}: {failure.InnerException?.Message ?? failure.Message}");
        }
        catch (InvalidOperationException)
        {
            // What the parser throws for a bracket that is left open.
            throw new MappingException($"{name}:{parser.Current?.End.Line ?? 1}: this is no YAML; is a bracket or a quote left open?");
        }
    }

    private static (string Id, string Name) ReadNetwork(YamlPlace network)
    {
        if (network.IsScalar)
            return (network.Text(), network.Text());
        var entries = network.Entries("id", "name");
        var id = entries.TryGetValue("id", out var given) ? given.Text() : throw network.Error("needs an id");
        return (id, entries.TryGetValue("name", out var name) ? name.Text() : id);
    }
}
