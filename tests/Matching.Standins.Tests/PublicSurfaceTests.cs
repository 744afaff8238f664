using System.Reflection;

namespace Matching.Standins.Tests;

public sealed class PublicSurfaceTests
{
    public static TheoryData<string> Standins { get; } =
        [.. Directory.EnumerateDirectories(Repository.Path("eng", "standins"))
            .Select(folder => Path.GetFileName(folder))
            .Where(id => File.Exists(Repository.Path("eng", "standins", id, id + ".csproj")))
            .Order()];

    [Theory]
    [MemberData(nameof(Standins))]
    public void Standin_OffersNothing_ThatThePackageLacks(string id)
    {
        Assert.SkipUnless(Repository.UsesStandins, "the package set is public, stand-ins are not built");
        var list = Repository.Path("eng", "standins", "api", id + ".txt");
        File.Exists(list).ShouldBeTrue($"{id} has no list of the package's public members at {list}");
        var offered = PublicSurface.Of(Assembly.Load(id));

        offered.Except(File.ReadAllLines(list)).ShouldBeEmpty();
    }

    [Fact]
    public void Surface_OfAKnownType_HasTheListForm() => PublicSurface.Of(typeof(Xunit.Assert).Assembly)
        .ShouldContain("M Xunit.Assert.All<T>(System.Collections.Generic.IEnumerable<T>,System.Action<T>) : System.Void");
}
