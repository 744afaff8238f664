using Neo4j.Driver.Internal.Bolt;

namespace Neo4j.Driver.Internal.Results;

internal sealed class ResultSummary : IResultSummary
{
    public ResultSummary(Query query, IServerInfo server, long availableAfter, Dictionary<string, object?> metadata)
    {
        Query = query;
        Server = server;
        Counters = new Counters(metadata.Map("stats") ?? []);
        QueryType = QueryTypes.Parse(metadata.Text("type"));
        Profile = ProfiledPlan.OfProfile(metadata.Map("profile"));
        Plan = (IPlan?)Profile ?? Results.Plan.OfPlan(metadata.Map("plan"));
        Notifications = Notification.AllOf(metadata);
        ResultAvailableAfter = TimeSpan.FromMilliseconds(availableAfter);
        ResultConsumedAfter = TimeSpan.FromMilliseconds(metadata.Integer("t_last") ?? -1);
        Database = new DatabaseInfo(metadata.Text("db"));
    }

    public Query Query { get; }

    public ICounters Counters { get; }

    public QueryType QueryType { get; }

    public bool HasPlan => Plan is not null;

    public bool HasProfile => Profile is not null;

    public IPlan? Plan { get; }

    public IProfiledPlan? Profile { get; }

    public IList<INotification>? Notifications { get; }

    public TimeSpan ResultAvailableAfter { get; }

    public TimeSpan ResultConsumedAfter { get; }

    public IServerInfo Server { get; }

    public IDatabaseInfo Database { get; }
}
