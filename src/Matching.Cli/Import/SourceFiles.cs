using Matching.Cli.Import.Csv;
using Matching.Cli.Import.Mapping;

namespace Matching.Cli.Import;

/// <summary>Finds the files that are imported, and the entry of the mapping for each.</summary>
internal static class SourceFiles
{
    /// <exception cref="UsageException">A path does not exist, or no entry of the mapping fits a file that was named.</exception>
    public static async Task<IReadOnlyList<SourceFile>> FindAsync(ImportMapping mapping, IEnumerable<string> paths, CancellationToken cancellation)
    {
        var files = new List<SourceFile>();
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
                files.AddRange(InFolder(mapping, path));
            else if (File.Exists(path))
                files.AddRange(await NamedAsync(mapping, path, cancellation));
            else
                throw new UsageException($"{path} does not exist.");
        }
        return files.Count > 0
            ? files
            : throw new UsageException($"none of the files fits the mapping, which expects {string.Join(", ", mapping.Files.Select(file => file.Path))}.");
    }

    private static IEnumerable<SourceFile> InFolder(ImportMapping mapping, string folder)
    {
        var found = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.GetRelativePath(folder, path)))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .ToArray();
        return mapping.Files.SelectMany(entry => found.Where(file => entry.Matches(file.Name)).Select(file => new SourceFile(file.Path, file.Name, entry, false)));
    }

    private static async Task<IEnumerable<SourceFile>> NamedAsync(ImportMapping mapping, string path, CancellationToken cancellation)
    {
        var name = Path.GetFileName(path);
        if (await RejectedOfAsync(path, cancellation) is { } rejected)
            return mapping.Files.Where(entry => rejected.Any(entry.Matches)).Select(entry => new SourceFile(path, name, entry, IsRejects: true));
        var entries = mapping.Files.Where(entry => entry.Matches(path) || entry.Matches(name)).ToArray();
        return entries.Length > 0
            ? entries.Select(entry => new SourceFile(path, name, entry, IsRejects: false))
            : throw new UsageException($"no entry of the mapping fits {path}; it expects {string.Join(", ", mapping.Files.Select(file => file.Path))}.");
    }

    // The files that a file of rejected rows has rows of; null where it is none.
    private static async Task<IReadOnlySet<string>?> RejectedOfAsync(string path, CancellationToken cancellation)
    {
        try
        {
            await using var content = File.OpenRead(path);
            await using var table = await CsvTable.OpenAsync(content, ',', encoding: null, cancellation);
            return RejectedRows.IsHeader(table.Header)
                ? await table.ReadAsync(cancellation).Where(row => row.Cells.Count > 0).Select(row => row.Cells[0]).ToHashSetAsync(cancellationToken: cancellation)
                : null;
        }
        catch (Exception unreadable) when (unreadable is SourceException or IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
