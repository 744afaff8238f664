using System.Reflection;

namespace Matching.Storage.Conformance;

/// <summary>Tells whether the tests of a store run every suite.</summary>
public static class Compliance
{
    private static readonly Type[] Suites =
        [.. typeof(Compliance).Assembly.GetTypes().Where(type => type is { IsAbstract: true, IsGenericTypeDefinition: true } && IsSuite(type.BaseType))];

    /// <summary>The suites that a store's tests leave out without saying so.</summary>
    /// <param name="tests">The test assembly.</param>
    /// <param name="harness">The store's harness.</param>
    /// <param name="optOuts">Names of suites that the store leaves out on purpose, each with the reason.</param>
    public static IReadOnlyList<string> Missing(Assembly tests, Type harness, IReadOnlyDictionary<string, string> optOuts) =>
        [.. Suites.Where(suite => !IsRun(tests, suite, harness)).Select(Name).Where(name => !optOuts.ContainsKey(name)).Order(StringComparer.Ordinal)];

    /// <summary>Opt-outs that name no suite, give no reason, or are for a suite that is run all the same.</summary>
    public static IReadOnlyList<string> VoidOptOuts(Assembly tests, Type harness, IReadOnlyDictionary<string, string> optOuts) =>
    [
        .. optOuts.Where(optOut => string.IsNullOrWhiteSpace(optOut.Value)
            || Suites.SingleOrDefault(suite => Name(suite) == optOut.Key) is not { } suite || IsRun(tests, suite, harness)).Select(optOut => optOut.Key),
    ];

    public static IReadOnlyList<string> SuiteNames => [.. Suites.Select(Name).Order(StringComparer.Ordinal)];

    private static bool IsRun(Assembly tests, Type suite, Type harness) =>
        tests.GetTypes().Any(type => !type.IsAbstract && type.IsVisible && type.BaseType == suite.MakeGenericType(harness));

    private static bool IsSuite(Type? type) => type is { IsGenericType: true } && type.GetGenericTypeDefinition() == typeof(StoreSuite<>);

    private static string Name(Type suite) => suite.Name[..suite.Name.IndexOf('`')];
}
