namespace Matching.Cli.Sample;

/// <summary>Where the sample that comes with the product is.</summary>
internal static class SampleFolder
{
    public static string Path { get; } = System.IO.Path.Combine(AppContext.BaseDirectory, "samples", "riverside");

    public static string MappingFile { get; } = System.IO.Path.Combine(Path, "mapping.yaml");
}
