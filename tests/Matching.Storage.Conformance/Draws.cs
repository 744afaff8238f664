using System.Globalization;
using FsCheck;

namespace Matching.Storage.Conformance;

/// <summary>How property tests draw their cases.</summary>
public static class Draws
{
    private const ulong Seed = 20_260_101;
    private const ulong Stream = 7;

    /// <summary>
    /// The same <paramref name="cases"/> in every run, so that a change that breaks one can be told from bad luck; where <c>MATCHING_SOAK</c> says a
    /// number, that many new ones, whose seed a failure prints.
    /// </summary>
    public static Config Of(int cases) =>
        int.TryParse(Environment.GetEnvironmentVariable("MATCHING_SOAK"), CultureInfo.InvariantCulture, out var soak)
            ? Config.QuickThrowOnFailure.WithMaxTest(soak)
            : Config.QuickThrowOnFailure.WithMaxTest(cases).WithReplay(Seed, Stream);
}
