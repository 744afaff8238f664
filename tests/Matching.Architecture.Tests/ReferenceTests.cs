using System.Reflection;
using System.Xml.Linq;

namespace Matching.Architecture.Tests;

public sealed class ReferenceTests
{
    // What Core must not see: ASP.NET, databases, machine learning, gRPC.
    private static readonly string[] KeptFromCore = ["Microsoft.AspNetCore", "Microsoft.Data", "SQLite", "Neo4j", "Microsoft.ML", "Grpc", "Google"];

    public static TheoryData<string> Projects =>
        new(Repository.Projects("src").Select(p => Path.GetFileNameWithoutExtension(p)));

    [Theory, MemberData(nameof(Projects))]
    public void ProjectFile_OfAProduct_ReferencesOnlyWhatTheDesignAllows(string project)
    {
        var file = XDocument.Load(Repository.Path("src", project, project + ".csproj"));
        var references = file.Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));

        references.Except(ReferenceRules.Direct(project)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Projects))]
    public void Assembly_OfAProduct_UsesOnlyWhatTheDesignAllows(string project)
    {
        var used = References(project).Where(n => n.StartsWith("Matching.", StringComparison.Ordinal));

        used.Except(ReferenceRules.Transitive(project)).ShouldBeEmpty();
    }

    [Fact]
    public void Core_SeesNoFrameworkOfTheOutside()
    {
        var seen = References("Matching.Core").Where(n => KeptFromCore.Any(k => n.Contains(k, StringComparison.Ordinal)));

        seen.ShouldBeEmpty();
    }

    [Fact]
    public void Solution_NamesEveryProject()
    {
        var solution = File.ReadAllText(Repository.Path("Matching.sln")).Replace('\\', '/');
        var missing = Repository.Projects("src").Concat(Repository.Projects("tests"))
            .Select(p => Path.GetRelativePath(Repository.Root, p).Replace('\\', '/'))
            .Where(p => !solution.Contains(p, StringComparison.Ordinal));

        missing.ShouldBeEmpty();
    }

    [Fact]
    public void Sources_OfTheProduct_HaveNoConditionalCompilation()
    {
        var conditional = Directory.EnumerateFiles(Repository.Path("src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => File.ReadLines(f).Any(l => l.TrimStart().StartsWith("#if", StringComparison.Ordinal)));

        conditional.ShouldBeEmpty();
    }

    private static IEnumerable<string> References(string project)
    {
        var name = project == "Matching.Cli" ? "matching" : project;
        return Assembly.Load(name).GetReferencedAssemblies().Select(a => a.Name!);
    }
}
