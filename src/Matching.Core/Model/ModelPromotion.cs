using Matching.Storage;

namespace Matching.Model;

/// <summary>One entry of the history of a network's model roles; entries are never changed or removed.</summary>
/// <param name="Number">Place in the history: 1 for the first, then one more for each.</param>
/// <param name="Roles">The roles after it; they may name models that were removed since.</param>
/// <param name="Revision">Revision of the network that it was written with.</param>
/// <param name="Time">When it was decided; UTC, microseconds.</param>
/// <param name="Author">Who decided.</param>
/// <param name="Reason">Why.</param>
public sealed record ModelPromotion(long Number, ModelRoles Roles, Revision Revision, DateTimeOffset Time, string Author, string Reason);
