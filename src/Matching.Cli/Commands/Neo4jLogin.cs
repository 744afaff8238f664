using System.CommandLine;
using Matching.Cli.Terminal;
using Matching.Server.Hosting;
using Spectre.Console;

namespace Matching.Cli.Commands;

/// <summary>Options that say who logs in at Neo4j. A password is never one: other users of the machine see command lines.</summary>
/// <param name="side">What the options' names begin with.</param>
internal sealed class Neo4jLogin(string side)
{
    private const string StandardInput = "-";

    private readonly Option<string?> _user = new($"--{side}-user") { Description = "User at Neo4j, \"\" where it asks for none (neo4j)", HelpName = "NAME" };

    private readonly Option<string?> _passwordFile = new($"--{side}-password-file")
    {
        Description = "File whose first line is the password, - for standard input (MATCHING_NEO4JPASSWORDFILE, MATCHING_NEO4JPASSWORD, else a prompt)",
        HelpName = "FILE",
    };

    private readonly Option<string?> _database = new($"--{side}-database") { Description = "Database at Neo4j (the user's own)", HelpName = "NAME" };

    public Option[] Options => [_user, _passwordFile, _database];

    /// <exception cref="UsageException">There is no password, and nobody to ask.</exception>
    public async Task<ServerOptions> ReadAsync(ServerOptions options, ParseResult parsed, CliTerminal terminal, CancellationToken cancellation)
    {
        options = options with
        {
            Neo4jUser = parsed.GetValue(_user) ?? options.Neo4jUser,
            Neo4jPasswordFile = parsed.GetValue(_passwordFile) ?? options.Neo4jPasswordFile,
            Neo4jDatabase = parsed.GetValue(_database) ?? options.Neo4jDatabase,
        };
        if (options.Neo4jPasswordFile == StandardInput)
            return With(options, await terminal.Input.ReadLineAsync(cancellation) ?? "");
        if (options.Neo4jUser == "" || options.Neo4jPassword != "" || options.Neo4jPasswordFile != "")
            return options;
        if (!terminal.CanAsk)
            throw new UsageException($"No password for {options.Neo4jUser} at Neo4j: give {_passwordFile.Name}, or set MATCHING_NEO4JPASSWORD.");
        return With(options, await new TextPrompt<string>($"Password of {Markup.Escape(options.Neo4jUser)} at Neo4j:").Secret().ShowAsync(terminal.Err, cancellation));
    }

    private static ServerOptions With(ServerOptions options, string password) => options with { Neo4jPassword = password, Neo4jPasswordFile = "" };
}
