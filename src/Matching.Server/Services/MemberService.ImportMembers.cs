using Grpc.Core;
using Matching.Server.Imports;

namespace Matching.Server.Services;

internal sealed partial class MemberService
{
    public override Task ImportMembers(
        IAsyncStreamReader<V1.ImportMembersRequest> requestStream, IServerStreamWriter<V1.ImportMembersResponse> responseStream,
        ServerCallContext context) =>
        imports.RunAsync(new MemberRows(), requestStream, responseStream, context.CancellationToken);
}
