using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Matching.Standins.Tests.Bolt.Wire;
using Neo4j.Driver;
using CheckConfig = FsCheck.Config;

namespace Matching.Standins.Tests.Bolt.Values;

/// <summary>Whatever is sent comes back the same.</summary>
public sealed class RoundTripTests : EchoTest
{
    private static readonly CheckConfig s_config = CheckConfig.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20_260_101, 7);

    // Half a surrogate pair has no form in UTF-8.
    private static Gen<string> Texts { get; } =
        ArbMap.Default.GeneratorFor<UnicodeString>().Select(value => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(value.Get ?? "")));

    private static Gen<object?> Scalars { get; } = Gen.OneOf(
        Gen.Constant<object?>(null),
        ArbMap.Default.GeneratorFor<bool>().Select(value => (object?)value),
        ArbMap.Default.GeneratorFor<DoNotSize<long>>().Select(value => (object?)value.Item),
        ArbMap.Default.GeneratorFor<int>().Select(value => (object?)(long)value),
        ArbMap.Default.GeneratorFor<double>().Select(value => (object?)value),
        Texts.Select(value => (object?)value),
        ArbMap.Default.GeneratorFor<byte[]>().Select(value => (object?)value));

    private static Gen<object?> Values { get; } = Gen.Sized(ValuesOf);

    [Fact(Timeout = TestTimeout)]
    public async Task AnyValue_Echoed_IsTheSame()
    {
        await using var session = EchoSession();
        var property = Prop.ForAll(Values.ToArbitrary(), value => BytesOfEcho(session, value).SequenceEqual(PackEncoder.Encode(value)));

        await Task.Run(() => property.Check(s_config), Cancel);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData(0)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(255)]
    [InlineData(256)]
    [InlineData(65_535)]
    [InlineData(65_536)]
    [InlineData(200_000)]
    public async Task Text_OfEachLength_PassesTheChunks(int length)
    {
        await using var session = EchoSession();
        var text = new string('x', length);

        (await EchoAsync(session, text)).ShouldBe(text);
        (await EchoAsync(session, new byte[length])).ShouldBe(new byte[length]);
        (await EchoAsync(session, Enumerable.Repeat<object>(7L, length).ToList())).ShouldBeOfType<List<object>>().Count.ShouldBe(length);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Rows_TenThousandMaps_ComeBackWhole()
    {
        await using var session = EchoSession();
        var rows = Enumerable.Range(0, 10_000).Select(i => new Dictionary<string, object> { ["id"] = $"m{i}", ["weight"] = i * 0.5, ["kind"] = "friend" }).ToList();

        var echoed = (await EchoAsync(session, rows)).ShouldBeOfType<List<object>>();

        echoed.Count.ShouldBe(rows.Count);
        for (var i = 0; i < rows.Count; i += 999)
            echoed[i].ShouldBe(rows[i]);
    }

    private static byte[] BytesOfEcho(IAsyncSession session, object? value) => PackEncoder.Encode(EchoAsync(session, value).GetAwaiter().GetResult());

    private static Gen<object?> ValuesOf(int size)
    {
        if (size <= 1)
            return Scalars;
        var inner = ValuesOf(size / 4);
        var lists = inner.ListOf().Select(items => (object?)items.ToList());
        var maps = Gen.Zip(Texts, inner).ListOf()
            .Select(pairs => (object?)pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2));
        return Gen.OneOf(Scalars, lists, maps);
    }
}
