using Matching.Server.Mapping;

namespace Matching.Server.Validation;

/// <summary>The rules of the fields that many requests have.</summary>
internal static class RequestRules
{
    public const int MaxDisplayName = 200;
    public const int MaxSuggestions = 100;

    public static Violations Network(this Violations violations, string networkId) => violations.Id("network_id", networkId);

    public static Violations Member(this Violations violations, string memberId) => violations.Id("member_id", memberId);

    public static Violations Request(this Violations violations, string requestId) => violations.OptionalId("request_id", requestId);

    public static Violations PageSize(this Violations violations, int pageSize) => violations.Whole("page_size", pageSize, 0);

    public static Violations Etag(this Violations violations, string etag) =>
        violations.AddIf(etag != "" && EtagMapping.ToRevision(etag) is null, "etag", etag, "is no etag that this server gave");

    public static Violations Revision(this Violations violations, long minRevision) => violations.Whole("min_revision", minRevision, 0);

    public static Violations Limit(this Violations violations, int limit) => violations.Whole("limit", limit, 0, MaxSuggestions);

    /// <summary>Checks a message that must be there.</summary>
    public static Violations Record<T>(this Violations violations, string field, T? record, Action<Violations, T, string> rules)
        where T : class
    {
        if (record is null)
            return violations.Add(field, "", "must be set");
        rules(violations, record, field);
        return violations;
    }
}
