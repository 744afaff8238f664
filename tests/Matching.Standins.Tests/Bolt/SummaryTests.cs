using Matching.Standins.Tests.Bolt.Wire;
using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt;

public sealed class SummaryTests : BoltTest
{
    [Fact(Timeout = TestTimeout)]
    public async Task Summary_OfAWrite_CountsWhatChanged()
    {
        var stats = PeerConnection.Map(("nodes-created", 2L), ("properties-set", 3L), ("contains-updates", true));

        var summary = await SummaryAsync(("type", "rw"), ("stats", stats), ("t_last", 5L), ("db", "members"));

        summary.QueryType.ShouldBe(QueryType.ReadWrite);
        summary.Counters.NodesCreated.ShouldBe(2);
        summary.Counters.PropertiesSet.ShouldBe(3);
        summary.Counters.RelationshipsDeleted.ShouldBe(0);
        summary.Counters.ContainsUpdates.ShouldBeTrue();
        summary.ResultAvailableAfter.ShouldBe(TimeSpan.FromMilliseconds(1));
        summary.ResultConsumedAfter.ShouldBe(TimeSpan.FromMilliseconds(5));
        summary.Database.Name.ShouldBe("members");
        summary.Server.Agent.ShouldBe("Neo4j/5.0.0");
        summary.HasPlan.ShouldBeFalse();
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Plan_OfAnExplainedQuery_HasItsOperators()
    {
        var leaf = PeerConnection.Map(("operatorType", "NodeIndexSeek@neo4j"), ("identifiers", new object[] { "m" }));
        var root = PeerConnection.Map(("operatorType", "ProduceResults@neo4j"), ("args", PeerConnection.Map(("planner", "COST"))), ("children", new object[] { leaf }));

        var summary = await SummaryAsync(("plan", root));

        summary.HasPlan.ShouldBeTrue();
        summary.HasProfile.ShouldBeFalse();
        summary.Plan.OperatorType.ShouldBe("ProduceResults@neo4j");
        summary.Plan.Arguments["planner"].ShouldBe("COST");
        summary.Plan.Children.Single().Identifiers.ShouldBe(["m"]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Profile_OfAQuery_IsItsPlanToo()
    {
        var summary = await SummaryAsync(("profile", PeerConnection.Map(("operatorType", "Scan"), ("dbHits", 7L), ("rows", 3L), ("pageCacheHits", 2L))));

        summary.HasProfile.ShouldBeTrue();
        summary.Profile.DbHits.ShouldBe(7);
        summary.Profile.Records.ShouldBe(3);
        summary.Profile.HasPageCacheStats.ShouldBeTrue();
        summary.Plan.OperatorType.ShouldBe("Scan");
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Notifications_OfBothForms_AreTheSame()
    {
        var position = PeerConnection.Map(("offset", 1L), ("line", 2L), ("column", 3L));
        var old = PeerConnection.Map(
            ("code", "Neo.X"), ("title", "Title"), ("description", "Text"), ("severity", "WARNING"), ("category", "DEPRECATION"), ("position", position));
        var diagnosis = PeerConnection.Map(("_severity", "WARNING"), ("_classification", "DEPRECATION"), ("_position", position));
        var status = PeerConnection.Map(
            ("gql_status", "01N00"), ("status_description", "warn"), ("neo4j_code", "Neo.X"), ("title", "Title"), ("description", "Text"), ("diagnostic_record", diagnosis));
        var success = PeerConnection.Map(("gql_status", "00000"), ("status_description", "note: successful completion"));

        foreach (var metadata in new[] { ("notifications", new object[] { old }), ("statuses", new object[] { success, status }) })
        {
            var notification = (await SummaryAsync((metadata.Item1, metadata.Item2))).Notifications.ShouldHaveSingleItem();

            notification.Code.ShouldBe("Neo.X");
            notification.Title.ShouldBe("Title");
            notification.Description.ShouldBe("Text");
            notification.SeverityLevel.ShouldBe(NotificationSeverity.Warning);
            notification.Category.ShouldBe(NotificationCategory.Deprecation);
            (notification.Position.Offset, notification.Position.Line, notification.Position.Column).ShouldBe((1, 2, 3));
        }
    }

    private async Task<IResultSummary> SummaryAsync(params (string, object?)[] metadata)
    {
        var server = new ScriptedServer
        {
            Override = async (connection, request) =>
            {
                if (request.Tag == Request.Pull)
                    await connection.SuccessAsync(metadata);
                return request.Tag == Request.Pull;
            },
        };
        await using var session = Driver(server).AsyncSession();
        return await RunAsync(session, "RETURN 1");
    }
}
