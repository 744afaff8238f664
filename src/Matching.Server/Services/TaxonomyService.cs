using Matching.Requests;
using Matching.Server.Imports;
using Matching.Storage;

namespace Matching.Server.Services;

internal sealed partial class TaxonomyService(IGraphStore store, RequestWriter writer, ImportSessions imports)
    : V1.TaxonomyService.TaxonomyServiceBase
{
}
