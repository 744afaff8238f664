using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt.Live;

public sealed class LiveValueTests : LiveTest
{
    public static TheoryData<object, string> Values => new()
    {
        { long.MaxValue, "9223372036854775807" },
        { -0.5, "-0.5" },
        { "Größe 🎈", "'Größe 🎈'" },
        { true, "true" },
        { new LocalDate(2024, 2, 29), "date('2024-02-29')" },
        { new LocalTime(1, 2, 3, 4), "localtime('01:02:03.000000004')" },
        { new OffsetTime(1, 2, 3, 4, 5400), "time('01:02:03.000000004+01:30')" },
        { new LocalDateTime(-44, 3, 15, 12, 0, 0), "localdatetime('-0044-03-15T12:00:00')" },
        { new ZonedDateTime(1_700_000_000, 7, Zone.Of(-3600)), "datetime({epochSeconds: 1700000000, nanosecond: 7, timezone: '-01:00'})" },
        { new ZonedDateTime(1_700_000_000, 0, Zone.Of("Europe/Stockholm")), "datetime({epochSeconds: 1700000000, timezone: 'Europe/Stockholm'})" },
        { new Duration(14, 3, 14_706, 700_000_000), "duration('P1Y2M3DT4H5M6.7S')" },
        { new Point(7203, 1, 2), "point({x: 1, y: 2})" },
        { new Point(4979, 1, 2, 3), "point({longitude: 1, latitude: 2, height: 3})" },
    };

    [Theory(Timeout = TestTimeout)]
    [MemberData(nameof(Values))]
    public async Task Value_SentAndReceived_IsTheServersOwn(object value, string cypher)
    {
        var record = await SingleAsync($"RETURN $value = {cypher} AS same, $value AS echoed, {cypher} AS made", new { value });

        record["same"].ShouldBe(true);
        record["echoed"].ShouldBe(value);
        record["made"].ShouldBe(value);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Value_OfEachSize_ComesBackWhole()
    {
        foreach (var size in new[] { 0, 1, 15, 16, 255, 256, 65_535, 65_536, 1_000_000 })
        {
            var text = new string('é', size);
            var list = Enumerable.Range(0, Math.Min(size, 100_000)).Select(i => (long)i).ToArray();

            var record = await SingleAsync("RETURN $text AS text, $list AS list, $bytes AS bytes", new { text, list, bytes = new byte[size] });

            record["text"].ShouldBe(text);
            record["list"].As<List<long>>().ShouldBe(list);
            record["bytes"].As<byte[]>().Length.ShouldBe(size);
        }
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Graph_Created_IsReadAsNodesTiesAndPaths()
    {
        var record = await SingleAsync(
            $"CREATE p = (a:{Label}:Other {{name: 'Ann'}})-[t:TIE {{intensity: 0.5}}]->(b:{Label})<-[:KNOWS]-(c:{Label}) RETURN a, t, p");

        var node = record["a"].As<INode>();
        var tie = record["t"].As<IRelationship>();
        var path = record["p"].As<IPath>();
        node.Labels.Order().ShouldBe(new[] { Label, "Other" }.Order());
        node.Get<string>("name").ShouldBe("Ann");
        tie.Type.ShouldBe("TIE");
        tie.StartNodeElementId.ShouldBe(node.ElementId);
        tie.Get<double>("intensity").ShouldBe(0.5);
        path.Start.ShouldBe(node);
        path.Relationships[0].ShouldBe(tie);
        path.Relationships[1].StartNodeElementId.ShouldBe(path.End.ElementId);
        path.Relationships[1].EndNodeElementId.ShouldBe(path.Nodes[1].ElementId);
    }
}
