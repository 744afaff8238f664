using System.Reflection;

namespace Matching.Standins.Tests;

internal static class Repository
{
    public static string Root { get; } = Metadata("RepositoryRoot");

    public static bool UsesStandins { get; } = Metadata("PackageSet") == "standin";

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}
