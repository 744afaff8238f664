using System.Reflection;
using System.Text.RegularExpressions;

namespace Matching.Cli.Tests;

public sealed partial class ReadmeTests(ServerFixture server)
{
    internal static readonly string Root = typeof(ReadmeTests).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;

    private static readonly string Readme = File.ReadAllText(Path.Combine(Root, "README.md"));

    public static TheoryData<string> Commands =>
        new(Command().Matches(Readme).Select(m => m.Groups["line"].Value.Trim().TrimEnd('&').Trim()).Distinct());

    [Theory, MemberData(nameof(Commands))]
    public async Task Command_InTheReadme_HasTheOptionsItIsGiven(string line)
    {
        var words = line.Split(' ');
        var path = words.TakeWhile(w => !w.StartsWith('-')).Take(words[0] is "import" or "bench" or "evaluate" or "model" or "outcome" ? 2 : 1);

        var help = await CommandRunner.RunAsync([.. path, "--help"]);

        help.Code.ShouldBe(ExitCode.Success, help.Error);
        foreach (var option in words.Where(w => w.StartsWith('-')))
            help.Output.ShouldContain(option);
    }

    [Fact]
    public async Task Questions_InTheReadme_AreAnswered()
    {
        await server.HaveSampleAsync();
        var questions = Commands.Select(row => row.Data.Split(' ')).Where(words => words[0] is "health" or "suggest" or "explain").ToList();

        questions.Count.ShouldBe(3);
        foreach (var words in questions)
        {
            var result = await CommandRunner.RunAsync([.. words, "--server", server.Address, "--network", "riverside"]);
            result.Code.ShouldBe(ExitCode.Success, result.Error);
        }
    }

    [Fact]
    public void Targets_InTheReadme_AreInTheMakefile()
    {
        var makefile = File.ReadAllText(Path.Combine(Root, "Makefile"));
        var targets = Target().Matches(Readme).Select(m => m.Groups["name"].Value).Distinct().ToList();

        targets.ShouldContain("demo");
        foreach (var target in targets)
            makefile.ShouldContain($"\n{target}:");
    }

    [GeneratedRegex("^matching (?<line>[^#\n]+)", RegexOptions.Multiline | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Command();

    [GeneratedRegex("\\bmake (?<name>demo|test|serve|bench|lint|clean|build)\\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Target();
}
