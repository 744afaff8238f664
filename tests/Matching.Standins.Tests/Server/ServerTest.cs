using Grpc.Core;

namespace Matching.Standins.Tests.Server;

/// <summary>Our server, tested by our client or by raw HTTP.</summary>
public abstract class ServerTest
{
    protected const int TestTimeout = 60_000;

    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected static async Task<RpcException> ShouldFailAsync(StatusCode code, Func<Task> call)
    {
        var exception = await Should.ThrowAsync<RpcException>(call);
        exception.StatusCode.ShouldBe(code, exception.Status.Detail);
        return exception;
    }
}
