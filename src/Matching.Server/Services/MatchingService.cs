using Matching.Server.Hosting;
using Matching.Suggestions;

namespace Matching.Server.Services;

internal sealed partial class MatchingService(
    ISuggestionEngine engine, RecordedSuggestions recorded, TimeProvider time, ServerOptions options) : V1.MatchingService.MatchingServiceBase
{
    private const int DefaultLimit = 10;
}
