using System.Globalization;
using System.IO.Compression;
using CsvHelper;
using CsvHelper.Configuration;

namespace Matching.Cli.Evaluation;

/// <summary>Rows of a comma-separated file with a header, read as needed; a name ending in .gz is unpacked.</summary>
internal sealed class CsvTable(string path)
{
    /// <summary>The values of the named columns, row by row, in the order named. The array is reused between rows.</summary>
    public IEnumerable<string[]> Rows(params string[] columns)
    {
        using var reader = new StreamReader(Open());
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture) { TrimOptions = TrimOptions.Trim });
        if (!csv.Read() || !csv.ReadHeader())
            throw new UsageException($"{path} is empty; it needs the columns {string.Join(", ", columns)}.");
        var positions = columns.Select(column => PositionOf(csv.HeaderRecord!, column)).ToArray();
        var values = new string[columns.Length];
        while (csv.Read())
        {
            for (var column = 0; column < columns.Length; column++)
                values[column] = csv.GetField(positions[column]) ?? "";
            yield return values;
        }
    }

    /// <summary>Reads a whole number, or says which file holds what instead.</summary>
    public int Whole(string text, string column) => int.TryParse(text, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new UsageException($"{path}: '{text}' in column {column} is not a whole number.");

    /// <summary>The failure that says what is wrong with this file.</summary>
    public UsageException Wrong(string what) => new($"{path}: {what}");

    private Stream Open()
    {
        if (!File.Exists(path))
            throw new UsageException($"{path} is missing; --data names the folder that holds it.");
        var file = File.OpenRead(path);
        return path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file;
    }

    private int PositionOf(string[] header, string column)
    {
        var position = Array.IndexOf(header, column);
        return position >= 0 ? position : throw new UsageException($"{path} has no column {column}; it has {string.Join(", ", header)}.");
    }
}
