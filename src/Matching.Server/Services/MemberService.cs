using Matching.Requests;
using Matching.Server.Imports;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class MemberService(
    IGraphStore store, RequestWriter writer, MemberUpdate update, ImportSessions imports, TimeProvider time)
    : V1.MemberService.MemberServiceBase
{
}
