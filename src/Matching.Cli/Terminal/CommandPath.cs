namespace Matching.Cli.Terminal;

/// <summary>How the user can call this program again.</summary>
internal static class CommandPath
{
    /// <summary>The path of this program, relative where that is shorter; "matching" where it is on the PATH.</summary>
    public static string Matching { get; } = Find();

    private static string Find()
    {
        if (Environment.ProcessPath is not { } path || Path.GetFileNameWithoutExtension(path) != "matching")
            return "matching";
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (folders.Contains(Path.GetDirectoryName(path)))
            return "matching";
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.Length < path.Length ? relative : path;
    }
}
