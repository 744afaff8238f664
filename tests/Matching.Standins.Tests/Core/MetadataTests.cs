using Grpc.Core;

namespace Matching.Standins.Tests.Core;

public sealed class MetadataTests
{
    [Fact]
    public void Key_InUpperCase_IsLowered() => new Metadata.Entry("X-Request-ID", "1").Key.ShouldBe("x-request-id");

    [Theory]
    [InlineData("with space")]
    [InlineData("colon:")]
    [InlineData("ümlaut")]
    [InlineData("line\n")]
    public void Key_OfOtherCharacters_IsRefused(string key) => Should.Throw<ArgumentException>(() => new Metadata.Entry(key, "value"));

    [Fact]
    public void Key_OfTheOtherKind_IsRefused()
    {
        Should.Throw<ArgumentException>(() => new Metadata.Entry("data-bin", "text"));
        Should.Throw<ArgumentException>(() => new Metadata.Entry("DATA-BIN", "text"));
        Should.Throw<ArgumentException>(() => new Metadata.Entry("data", [1]));
    }

    [Fact]
    public void Entry_Binary_KeepsItsBytes()
    {
        byte[] bytes = [1, 2, 3];
        var entry = new Metadata.Entry("data-bin", bytes);
        bytes[0] = 9;
        entry.ValueBytes[1] = 9;

        entry.ValueBytes.ShouldBe([1, 2, 3]);
        entry.IsBinary.ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => entry.Value);
    }

    [Fact]
    public void Entry_Text_HasAsciiBytes()
    {
        var entry = new Metadata.Entry("key", "value");

        entry.IsBinary.ShouldBeFalse();
        entry.ValueBytes.ShouldBe("value"u8.ToArray());
    }

    [Fact]
    public void Get_SeveralOfAKey_TakesTheLast()
    {
        var metadata = new Metadata { { "key", "first" }, { "other", "x" }, { "key", "last" } };

        metadata.GetValue("KEY").ShouldBe("last");
        metadata.GetAll("key").Select(entry => entry.Value).ShouldBe(["first", "last"]);
        metadata.GetValue("absent").ShouldBeNull();
        metadata.GetValueBytes("absent").ShouldBeNull();
    }

    [Fact]
    public void Empty_Addition_IsRefused()
    {
        Metadata.Empty.IsReadOnly.ShouldBeTrue();
        Should.Throw<InvalidOperationException>(() => Metadata.Empty.Add("key", "value"));
    }

    [Fact]
    public void List_Changes_AreKept()
    {
        var metadata = new Metadata { { "b", "2" } };
        metadata.Insert(0, new Metadata.Entry("a", "1"));
        metadata[1] = new Metadata.Entry("c", "3");
        metadata.Select(entry => entry.Key).ShouldBe(["a", "c"]);

        metadata.RemoveAt(0);
        metadata.Count.ShouldBe(1);
        metadata.Clear();
        metadata.ShouldBeEmpty();
    }
}
