using Google.Protobuf;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Google.Rpc;
using Grpc.Core;

namespace Matching.Cli.Server;

/// <summary>What a failed call says: the message, the reason, and the fields that are wrong, from the status details that the server sends along.</summary>
/// <param name="Code">The status.</param>
/// <param name="Message">The server's message.</param>
/// <param name="Reason">Name of the matching.v1.ErrorReason; empty where the failure is not the server's own.</param>
/// <param name="Fields">Fields of the request that are wrong.</param>
internal sealed record RpcFailure(StatusCode Code, string Message, string Reason, IReadOnlyList<BadRequest.Types.FieldViolation> Fields)
{
    private const string DetailsTrailer = "grpc-status-details-bin";

    // By number, since the package sets' versions of the class name the field differently.
    private const int ReasonField = 1;

    public static RpcFailure Of(RpcException failure)
    {
        var (reason, fields) = ("", new List<BadRequest.Types.FieldViolation>());
        foreach (var detail in DetailsOf(failure))
        {
            if (detail.TryUnpack<ErrorInfo>(out var info))
                reason = (string)ErrorInfo.Descriptor.FindFieldByNumber(ReasonField).Accessor.GetValue(info);
            else if (detail.TryUnpack<BadRequest>(out var request))
                fields.AddRange(request.FieldViolations);
        }
        return new RpcFailure(failure.StatusCode, failure.Status.Detail, reason, fields);
    }

    public int ExitCode => Code switch
    {
        StatusCode.Unavailable or StatusCode.DeadlineExceeded => Cli.ExitCode.Unavailable,
        StatusCode.InvalidArgument => Cli.ExitCode.Usage,
        _ => Cli.ExitCode.Failed,
    };

    /// <summary>One sentence for people, naming the fields.</summary>
    public string Sentence(string server) => Code switch
    {
        StatusCode.Unavailable when Reason.Length == 0 => $"No Matching server answers at {server}. Start one with: matching serve",
        StatusCode.DeadlineExceeded => $"The server at {server} did not answer in time; --timeout gives it longer.",
        StatusCode.Unimplemented => $"The server at {server} does not know this call; is it an older version?",
        _ when Fields.Count > 0 => string.Join(" ", Fields.Select(field => $"{field.Field}: {EndedWithStop(field.Description)}")),
        _ => EndedWithStop(Message),
    };

    private static RepeatedField<Any> DetailsOf(RpcException failure)
    {
        try
        {
            return failure.Trailers.GetValueBytes(DetailsTrailer) is { } bytes ? Google.Rpc.Status.Parser.ParseFrom(bytes).Details : [];
        }
        catch (InvalidProtocolBufferException)
        {
            return [];
        }
    }

    private static string EndedWithStop(string text) => text.EndsWith('.') ? text : $"{text}.";
}
