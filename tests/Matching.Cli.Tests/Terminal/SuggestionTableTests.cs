using Matching.Cli.Server;
using Matching.Cli.Terminal;
using Matching.V1;
using Spectre.Console;

namespace Matching.Cli.Tests.Terminal;

public sealed class SuggestionTableTests
{
    [Fact]
    public async Task Write_Chances_TellsThoseOfBothSides()
    {
        var told = new Suggestion { MemberId = "ben", Rank = 1, ChanceAsking = 0.4, ChanceAsked = 0.6, ChanceBoth = 0.48 };

        var text = await WriteAsync(told, new Suggestion { MemberId = "cleo", Rank = 2 });

        text.ShouldContain("yes of both");
        text.ShouldContain("48 %");
        text.ShouldContain("40 %, 60 %");
    }

    [Fact]
    public async Task Write_NoChances_HasNoColumnForThem() => (await WriteAsync(new Suggestion { MemberId = "ben", Rank = 1 })).ShouldNotContain("yes of both");

    private static async Task<string> WriteAsync(params Suggestion[] suggestions)
    {
        using var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = 120;
        new SuggestionTable(console, await People.OfAsync(null!, "town", [], TestContext.Current.CancellationToken), everyReason: false)
            .Write("ana", new SuggestConnectionsResponse { Suggestions = { suggestions } });
        return text.ToString();
    }
}
