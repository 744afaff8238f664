using Matching.Cli.Import.Mapping;

namespace Matching.Cli.Import;

/// <summary>A file to import, with the entry of the mapping that says how.</summary>
/// <param name="Path">Where it is.</param>
/// <param name="Name">What reports call it: its path relative to the folder that is imported.</param>
/// <param name="Mapping">How it is read.</param>
/// <param name="IsRejects">Whether it is a file of rejected rows of an earlier import, of which only those of this mapping are read.</param>
internal sealed record SourceFile(string Path, string Name, FileMapping Mapping, bool IsRejects)
{
    /// <summary>What the file calls a field: its column where it comes straight from one, else the field's own name.</summary>
    public string Label(string field) =>
        Mapping.Fields.FirstOrDefault(mapped => mapped.Field.Name == field)?.Source is FieldSource.Column column ? column.Name : field;
}
