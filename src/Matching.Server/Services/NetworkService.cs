using Matching.Requests;
using Matching.Storage;
using Matching.Suggestions;

namespace Matching.Server.Services;

internal sealed partial class NetworkService(IGraphStore store, RequestWriter writer, ISuggestionEngine engine)
    : V1.NetworkService.NetworkServiceBase
{
}
