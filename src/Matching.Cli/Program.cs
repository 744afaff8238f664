using Matching.Cli;
using Matching.Cli.Terminal;

return await CommandLine.RunAsync(args, CliTerminal.Standard(), CancellationToken.None);
