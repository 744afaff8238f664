namespace Matching.Standins.Tests.Bolt.Values;

/// <summary>The examples of the PackStream specification.</summary>
public sealed class SpecificationVectorTests : EchoTest
{
    public static TheoryData<object?, string> Scalars => new()
    {
        { null, "C0" },
        { true, "C3" },
        { false, "C2" },
        { 1L, "01" },
        { 42L, "2A" },
        { 127L, "7F" },
        { -1L, "FF" },
        { -16L, "F0" },
        { -17L, "C8 EF" },
        { -128L, "C8 80" },
        { 128L, "C9 00 80" },
        { 1234L, "C9 04 D2" },
        { -32768L, "C9 80 00" },
        { 32768L, "CA 00 00 80 00" },
        { -2147483648L, "CA 80 00 00 00" },
        { 2147483648L, "CB 00 00 00 00 80 00 00 00" },
        { long.MinValue, "CB 80 00 00 00 00 00 00 00" },
        { 1.23, "C1 3F F3 AE 14 7A E1 47 AE" },
        { 6.283185307179586, "C1 40 19 21 FB 54 44 2D 18" },
        { "", "80" },
        { "A", "81 41" },
        { "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "D0 1A 41 42 43 44 45 46 47 48 49 4A 4B 4C 4D 4E 4F 50 51 52 53 54 55 56 57 58 59 5A" },
        { "Größenmaßstäbe", "D0 12 47 72 C3 B6 C3 9F 65 6E 6D 61 C3 9F 73 74 C3 A4 62 65" },
    };

    [Theory(Timeout = TestTimeout)]
    [MemberData(nameof(Scalars))]
    public async Task Scalar_SentAndReceived_HasTheBytesOfTheSpecification(object? value, string hex)
    {
        (await SentAsync(value)).ShouldBe(Hex(hex));
        (await ReceivedAsync(Hex(hex))).ShouldBe(value);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("CC 00", "")]
    [InlineData("CC 03 01 02 03", "01 02 03")]
    public async Task Bytes_SentAndReceived_HaveTheBytesOfTheSpecification(string hex, string content)
    {
        (await SentAsync(Hex(content))).ShouldBe(Hex(hex));
        (await ReceivedAsync(Hex(hex))).ShouldBe(Hex(content));
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Lists_SentAndReceived_HaveTheBytesOfTheSpecification()
    {
        (await SentAsync(Array.Empty<object>())).ShouldBe(Hex("90"));
        (await SentAsync(new List<object> { 1, 2.0, "three" })).ShouldBe(Hex("93 01 C1 40 00 00 00 00 00 00 00 85 74 68 72 65 65"));
        (await ReceivedAsync(Hex("93 01 C1 40 00 00 00 00 00 00 00 85 74 68 72 65 65"))).ShouldBe(new List<object> { 1L, 2.0, "three" });
        (await SentAsync(Enumerable.Range(1, 40).Select(i => (long)i).ToArray())).ShouldBe([0xD4, 0x28, .. Enumerable.Range(1, 40).Select(i => (byte)i)]);
    }

    [Fact(Timeout = TestTimeout)]
    public async Task Maps_SentAndReceived_HaveTheBytesOfTheSpecification()
    {
        var map = new Dictionary<string, object> { ["one"] = "eins" };

        (await SentAsync(new Dictionary<string, object>())).ShouldBe(Hex("A0"));
        (await SentAsync(map)).ShouldBe(Hex("A1 83 6F 6E 65 84 65 69 6E 73"));
        (await ReceivedAsync(Hex("A1 83 6F 6E 65 84 65 69 6E 73"))).ShouldBe(map);
    }

    [Theory(Timeout = TestTimeout)]
    [InlineData("C8 2A", 42L)]
    [InlineData("C9 00 2A", 42L)]
    [InlineData("CA 00 00 00 2A", 42L)]
    [InlineData("CB 00 00 00 00 00 00 00 2A", 42L)]
    [InlineData("D1 00 01 41", "A")]
    [InlineData("D2 00 00 00 01 41", "A")]
    public async Task Value_InALongerFormThanNeeded_IsRead(string hex, object value) => (await ReceivedAsync(Hex(hex))).ShouldBe(value);
}
