using Matching.Requests;
using Matching.Server.Imports;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class OutcomeService(IGraphStore store, RequestWriter writer, ImportSessions imports, TimeProvider time)
    : V1.OutcomeService.OutcomeServiceBase;
