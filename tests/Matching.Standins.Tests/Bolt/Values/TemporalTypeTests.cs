using Neo4j.Driver;

namespace Matching.Standins.Tests.Bolt.Values;

public sealed class TemporalTypeTests
{
    public static TheoryData<object, string> Texts => new()
    {
        { new LocalDate(2024, 2, 29), "2024-02-29" },
        { new LocalTime(1, 2, 3), "01:02:03" },
        { new LocalTime(1, 2, 3, 4), "01:02:03.000000004" },
        { new OffsetTime(1, 2, 3, 0), "01:02:03Z" },
        { new OffsetTime(1, 2, 3, -3601), "01:02:03-01:00:01" },
        { new LocalDateTime(2024, 2, 29, 1, 2, 3, 400_000_000), "2024-02-29T01:02:03.400000000" },
        { new ZonedDateTime(0, 0, Zone.Of(5400)), "1970-01-01T01:30:00+01:30" },
        { new ZonedDateTime(0, 0, Zone.Of("Europe/Stockholm")), "1970-01-01T01:00:00[Europe/Stockholm]" },
        { new Duration(14, 3, 14_706, 700_000_000), "P14M3DT14706.700000000S" },
        { new Duration(0, 0, -1, 999_999_999), "P0M0DT-0.000000001S" },
        { new Duration(0, 0, -2, 500_000_000), "P0M0DT-1.500000000S" },
        { new Point(4326, 1.5, -2), "Point{srId=4326, x=1.5, y=-2}" },
        { new Point(4979, 1, 2, 3), "Point{srId=4979, x=1, y=2, z=3}" },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void ToString_EachType_IsIso(object value, string text) => value.ToString().ShouldBe(text);

    [Fact]
    public void As_TemporalValues_ConvertToThoseOfDotNet()
    {
        object moment = new ZonedDateTime(60, 500_000_000, Zone.Of(3600));
        var expected = new DateTimeOffset(1970, 1, 1, 1, 1, 0, 500, TimeSpan.FromHours(1));

        moment.As<DateTimeOffset>().ShouldBe(expected);
        moment.As<DateTimeOffset>().Offset.ShouldBe(expected.Offset);
        new LocalDateTime(2024, 2, 29, 1, 2, 3).As<DateTime>().ShouldBe(new DateTime(2024, 2, 29, 1, 2, 3));
        new LocalDate(2024, 2, 29).As<DateTime>().ShouldBe(new DateTime(2024, 2, 29));
        new LocalDate(2024, 2, 29).ToDateOnly().ShouldBe(new DateOnly(2024, 2, 29));
        new LocalTime(1, 2, 3).As<TimeSpan>().ShouldBe(new TimeSpan(1, 2, 3));
    }

    [Fact]
    public void Conversion_OfWhatDotNetCannotHold_Throws()
    {
        Should.Throw<ValueTruncationException>(() => new LocalTime(0, 0, 0, 1).ToTimeSpan());
        Should.Throw<ValueOverflowException>(() => new LocalDate(10_000, 1, 1).ToDateTime());
        Should.Throw<InvalidCastException>(() => new Duration(1).As<TimeSpan>());
        Should.Throw<ArgumentOutOfRangeException>(() => new LocalDate(2023, 2, 29));
        Should.Throw<ArgumentOutOfRangeException>(() => new LocalTime(24, 0, 0));
        Should.Throw<ArgumentOutOfRangeException>(() => new OffsetTime(0, 0, 0, 64_801));
    }

    [Fact]
    public void Comparison_OfEachType_GoesByTheMomentOrLength()
    {
        (new LocalDate(2024, 1, 31) < new LocalDate(2024, 2, 1)).ShouldBeTrue();
        (new Duration(1, 0, 0, 0) > new Duration(0, 29, 86_399, 0)).ShouldBeTrue();
        new Duration(1, 0, 0, 0).CompareTo(new Duration(0, 30, 0, 0)).ShouldBe(0);
        new Duration(1, 0, 0, 0).Equals(new Duration(0, 30, 0, 0)).ShouldBeFalse();
        (new OffsetTime(1, 0, 0, 3600) < new OffsetTime(1, 0, 0, 0)).ShouldBeTrue();
        (new ZonedDateTime(0, 1, Zone.Of(0)) > new ZonedDateTime(0, 0, Zone.Of(3600))).ShouldBeTrue();
        new ZonedDateTime(0, 0, Zone.Of(0)).ShouldBe(new ZonedDateTime(new DateTimeOffset(1970, 1, 1, 0, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Dates_ThroughTheYears_AreThoseOfDotNetAndRepeatAfterFourCenturies()
    {
        const long FourCenturies = 146_097L * 86_400;
        var first = new DateTimeOffset(1, 1, 1, 0, 0, 0, TimeSpan.Zero);
        for (var days = 0; days < 3_652_059; days += 997)
        {
            var expected = first.AddDays(days);
            var date = new ZonedDateTime(expected);
            (date.Year, date.Month, date.Day).ShouldBe((expected.Year, expected.Month, expected.Day));
            var earlier = new ZonedDateTime(date.UtcSeconds - 30 * FourCenturies, 0, Zone.Of(0));
            (earlier.Year, earlier.Month, earlier.Day).ShouldBe((expected.Year - 12_000, expected.Month, expected.Day));
        }
    }

    [Fact]
    public void As_OtherValues_ConvertsNumbersTextListsAndMaps()
    {
        object list = new List<object> { 1L, 2L };
        object map = new Dictionary<string, object> { ["a"] = 1L };

        5L.As<int>().ShouldBe(5);
        5L.As<int?>().ShouldBe(5);
        5L.As<double>().ShouldBe(5);
        5L.As<string>().ShouldBe("5");
        "5".As<int>().ShouldBe(5);
        ((object?)null).As<string>().ShouldBeNull();
        ((object?)null).As<int?>().ShouldBeNull();
        ((object?)null).As(7).ShouldBe(7);
        list.As<List<int>>().ShouldBe([1, 2]);
        list.As<IReadOnlyList<long>>().ShouldBe([1L, 2L]);
        map.As<Dictionary<string, int>>().ShouldBe(new Dictionary<string, int> { ["a"] = 1 });
        Should.Throw<InvalidCastException>(() => ((object?)null).As<int>());
        Should.Throw<InvalidCastException>(() => new object().As<Uri>());
        Should.Throw<OverflowException>(() => long.MaxValue.As<int>());
        Should.Throw<FormatException>(() => "x".As<int>());
    }
}
