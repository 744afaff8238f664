using Google.Rpc;
using Grpc.Core;

namespace Matching.Server.Tests;

/// <summary>A refused call, with its details unpacked.</summary>
public sealed record Refusal(StatusCode Code, string Message, string Reason, string Domain, string RequestId, IReadOnlyDictionary<string, string> Fields)
{
    public static async Task<Refusal> OfAsync(Func<Task> call) => Of(await Should.ThrowAsync<RpcException>(call));

    public static Task<Refusal> OfAsync<T>(AsyncUnaryCall<T> call) => OfAsync(async () => await call);

    public static Refusal Of(RpcException exception)
    {
        var bytes = exception.Trailers.GetValueBytes("grpc-status-details-bin").ShouldNotBeNull($"no details with {exception.Status}");
        var status = Google.Rpc.Status.Parser.ParseFrom(bytes);
        status.Code.ShouldBe((int)exception.StatusCode);
        status.Message.ShouldBe(exception.Status.Detail);
        var info = status.Details.Single(d => d.Is(ErrorInfo.Descriptor)).Unpack<ErrorInfo>();
        var bad = status.Details.SingleOrDefault(d => d.Is(BadRequest.Descriptor))?.Unpack<BadRequest>() ?? new BadRequest();
        return new Refusal(
            exception.StatusCode,
            exception.Status.Detail,
            (string)ErrorInfo.Descriptor.FindFieldByNumber(1).Accessor.GetValue(info),
            info.Domain,
            status.Details.Single(d => d.Is(RequestInfo.Descriptor)).Unpack<RequestInfo>().RequestId,
            bad.FieldViolations.GroupBy(v => v.Field).ToDictionary(g => g.Key, g => string.Join("; ", g.Select(v => v.Description))));
    }

    public void ShouldBe(StatusCode code, V1.ErrorReason reason)
    {
        Code.ShouldBe(code, Message);
        Reason.ShouldBe(V1.ErrorsReflection.Descriptor.EnumTypes[0].FindValueByNumber((int)reason).Name, Message);
        Domain.ShouldBe("matching.v1");
        RequestId.ShouldNotBeEmpty();
    }
}
