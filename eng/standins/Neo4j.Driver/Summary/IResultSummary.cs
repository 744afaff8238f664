#nullable disable
namespace Neo4j.Driver;

public interface IResultSummary
{
    Query Query { get; }

    ICounters Counters { get; }

    QueryType QueryType { get; }

    bool HasPlan { get; }

    bool HasProfile { get; }

    /// <summary>Null without EXPLAIN or PROFILE.</summary>
    IPlan Plan { get; }

    /// <summary>Null without PROFILE.</summary>
    IProfiledPlan Profile { get; }

    IList<INotification> Notifications { get; }

    TimeSpan ResultAvailableAfter { get; }

    TimeSpan ResultConsumedAfter { get; }

    IServerInfo Server { get; }

    IDatabaseInfo Database { get; }
}
