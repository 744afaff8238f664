using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Testcontainers.Neo4j.Internal;

/// <summary>The Java that Neo4j's programs will find: that of JAVA_HOME, or else the first on the path.</summary>
internal static partial class JavaRuntime
{
    // Neo4j 5 runs on Java 17 and 21.
    private const int OldestRelease = 17;

    private static readonly Lazy<string?> LazyProblem = new(FindProblem);

    /// <summary>Why Neo4j cannot run; null where it can.</summary>
    public static string? Problem => LazyProblem.Value;

    private static string Command => Environment.GetEnvironmentVariable("JAVA_HOME") is { Length: > 0 } home ? Path.Combine(home, "bin", "java") : "java";

    private static string? FindProblem()
    {
        try
        {
            using var java = Process.Start(new ProcessStartInfo(Command, "-version") { RedirectStandardError = true })!;
            var answer = java.StandardError.ReadToEnd();
            java.WaitForExit();
            if (Release().Match(answer) is not { Success: true } release)
                return $"{Command} -version answered without a version: {answer}";
            return int.Parse(release.Groups[1].Value, CultureInfo.InvariantCulture) >= OldestRelease
                ? null
                : $"Neo4j 5 needs Java {OldestRelease} or newer; {Command} is {release.Groups[1].Value}.";
        }
        catch (Win32Exception)
        {
            return $"Neo4j 5 needs Java {OldestRelease} or newer; {Command} is not there (JAVA_HOME or PATH).";
        }
    }

    [GeneratedRegex("version \"(\\d+)")]
    private static partial Regex Release();
}
