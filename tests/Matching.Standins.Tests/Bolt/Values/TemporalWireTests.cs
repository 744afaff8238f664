using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt.Values;

public sealed class TemporalWireTests : EchoTest
{
    public static TheoryData<object, string, object> Vectors => new()
    {
        { new LocalDate(1970, 1, 2), "B1 44 01", new LocalDate(1970, 1, 2) },
        { new LocalDate(-999_999_999, 1, 1), "B1 44 CB FF FF FF AA F5 CE C3 26", new LocalDate(-999_999_999, 1, 1) },
        { new DateOnly(2024, 2, 29), "B1 44 C9 4D 46", new LocalDate(2024, 2, 29) },
        { new LocalTime(0, 0, 1, 5), "B1 74 CA 3B 9A CA 05", new LocalTime(0, 0, 1, 5) },
        { TimeSpan.FromSeconds(1), "B1 74 CA 3B 9A CA 00", new LocalTime(0, 0, 1) },
        { new TimeOnly(0, 0, 1), "B1 74 CA 3B 9A CA 00", new LocalTime(0, 0, 1) },
        { new OffsetTime(0, 0, 1, 3600), "B2 54 CA 3B 9A CA 00 C9 0E 10", new OffsetTime(0, 0, 1, 3600) },
        { new LocalDateTime(1970, 1, 1, 0, 1, 0, 7), "B2 64 3C 07", new LocalDateTime(1970, 1, 1, 0, 1, 0, 7) },
        { new DateTime(1970, 1, 1, 0, 1, 0, DateTimeKind.Unspecified), "B2 64 3C 00", new LocalDateTime(1970, 1, 1, 0, 1, 0) },
        { new DateTime(1970, 1, 1, 0, 1, 0, DateTimeKind.Utc), "B3 49 3C 00 00", new ZonedDateTime(60, 0, Zone.Of(0)) },
        { new DateTimeOffset(1970, 1, 1, 2, 0, 0, TimeSpan.FromHours(1)), "B3 49 C9 0E 10 00 C9 0E 10", new ZonedDateTime(3600, 0, Zone.Of(3600)) },
        { new ZonedDateTime(3600, 7, Zone.Of("Europe/Stockholm")), "B3 69 C9 0E 10 07 D0 10 45 75 72 6F 70 65 2F 53 74 6F 63 6B 68 6F 6C 6D", new ZonedDateTime(3600, 7, Zone.Of("Europe/Stockholm")) },
        { new Duration(14, 3, 14_706, 7), "B4 45 0E 03 C9 39 72 07", new Duration(14, 3, 14_706, 7) },
        { new Point(7203, 1, 2), "B3 58 C9 1C 23 C1 3F F0 00 00 00 00 00 00 C1 40 00 00 00 00 00 00 00", new Point(7203, 1, 2) },
        {
            new Point(9157, 1, 2, 3),
            "B4 59 C9 23 C5 C1 3F F0 00 00 00 00 00 00 C1 40 00 00 00 00 00 00 00 C1 40 08 00 00 00 00 00 00",
            new Point(9157, 1, 2, 3)
        },
    };

    [Theory(Timeout = TestTimeout)]
    [MemberData(nameof(Vectors))]
    public async Task Value_SentAndReceived_HasTheFormOfItsType(object value, string hex, object received)
    {
        (await SentAsync(value)).ShouldBe(Hex(hex));
        (await ReceivedAsync(Hex(hex))).ShouldBe(received);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Moment_OnBolt4_CountsLocalSeconds()
    {
        var moment = new ZonedDateTime(3600, 0, Zone.Of(3600));

        (await SentAsync(moment, major: 4, minor: 4)).ShouldBe(Hex("B3 46 C9 1C 20 00 C9 0E 10"));
        (await ReceivedAsync(Hex("B3 46 C9 1C 20 00 C9 0E 10"), major: 4, minor: 4)).ShouldBe(moment);
        (await ReceivedAsync(Hex("B3 66 C9 1C 20 00 D0 10 45 75 72 6F 70 65 2F 53 74 6F 63 6B 68 6F 6C 6D"), major: 4, minor: 4))
            .ShouldBe(new ZonedDateTime(3600, 0, Zone.Of("Europe/Stockholm")));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Moment_InAZoneThatIsUnknownHere_KeepsItsSeconds()
    {
        var moment = (await ReceivedAsync(Hex("B3 69 3C 07 87 4D 6F 6F 6E 2F 41 42"))).ShouldBeOfType<ZonedDateTime>();

        moment.UtcSeconds.ShouldBe(60);
        moment.Nanosecond.ShouldBe(7);
        moment.Zone.ShouldBe(Zone.Of("Moon/AB"));
        Should.Throw<TimeZoneNotFoundException>(() => moment.ToDateTimeOffset());
    }

    [Fact(Timeout = TestTimeout)]
    public async Task TimeSpan_LongerThanADay_IsRefused() => await Should.ThrowAsync<ProtocolException>(SentAsync(TimeSpan.FromDays(1)));
}
