using System.CommandLine;
using Google.Protobuf;
using Matching.Cli.Terminal;
using Matching.V1;
using Spectre.Console;

namespace Matching.Cli.Commands;

/// <summary>`matching model register`: hands a model file over to a network.</summary>
internal static class ModelRegisterCommand
{
    private static readonly Argument<FileInfo> ModelFile = new("FILE") { Description = "Model file, as `matching train` writes it" };

    private static readonly Option<string> Id = new("--id") { Description = "Id of the model (the server gives one)", HelpName = "MODEL", DefaultValueFactory = _ => "" };

    private static readonly Option<string> Note = new("--note") { Description = "What is to be known about it", HelpName = "TEXT", DefaultValueFactory = _ => "" };

    private static readonly Option<string> Author = ModelOptions.Author();

    public static Command Create(CliContext context)
    {
        var command = new Command("register", "Registers a model file with a network; it gets no role by that") { ModelFile, Id, Note, Author };
        context.Run(command, (parsed, cancellation) => RunAsync(context, parsed, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(CliContext context, ParseResult parsed, CancellationToken cancellation)
    {
        var file = parsed.GetRequiredValue(ModelFile);
        using var connection = context.Connect(parsed);
        var request = new RegisterModelRequest
        {
            NetworkId = await connection.NetworkAsync(parsed.GetValue(context.Options.Network), cancellation),
            ModelId = parsed.GetRequiredValue(Id),
            File = ByteString.CopyFrom(await File.ReadAllBytesAsync(file.FullName, cancellation)),
            Author = parsed.GetRequiredValue(Author),
            Note = parsed.GetRequiredValue(Note),
        };
        var answer = await connection.Models.RegisterModelAsync(request, cancellationToken: cancellation);
        if (context.IsJson(parsed))
            JsonOutput.Write(context.Terminal.Output, answer);
        else
            context.Terminal.Out.MarkupLineInterpolated($"[bold]{answer.Model.ModelId}[/] is registered with {request.NetworkId}: {answer.Model.SizeBytes:N0} bytes, SHA-256 {answer.Model.Sha256}");
        return ExitCode.Success;
    }
}
