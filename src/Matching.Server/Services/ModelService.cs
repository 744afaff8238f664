using Matching.Requests;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Server.Services;

internal sealed partial class ModelService(IGraphStore store, RequestWriter writer, RolesUpdate roles, ShadowComparison shadows, TimeProvider time)
    : V1.ModelService.ModelServiceBase
{
}
