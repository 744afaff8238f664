namespace Matching.Candidates;

/// <summary>
/// How many candidates each source brings at most. An answer holds at most 100, and what a source ranks below these places has never been
/// seen among the best; communities of a few hundred are searched whole.
/// </summary>
internal static class CandidateLimits
{
    /// <summary>By mutual contacts.</summary>
    public const int TwoSteps = 300;

    /// <summary>By ways of three ties.</summary>
    public const int ThreeSteps = 300;

    /// <summary>Of another band.</summary>
    public const int OtherBands = 64;

    /// <summary>Of those who give most at present.</summary>
    public const int RecentHelp = 100;

    /// <summary>By walks.</summary>
    public const int Walks = 300;

    /// <summary>By offers for needs, and as many by needs for offers.</summary>
    public const int EachDirectionOfExchange = 256;
}
