namespace Matching.Candidates;

/// <summary>
/// How many candidates each source brings at most. Chosen among askers for help, in three years, by what all sources together find of those sought: ways of three ties
/// find most of them, and most that only one source finds. Communities of a few hundred are searched whole.
/// </summary>
internal static class CandidateLimits
{
    /// <summary>By mutual contacts.</summary>
    public const int TwoSteps = 100;

    /// <summary>By ways of three ties.</summary>
    public const int ThreeSteps = 500;

    /// <summary>Of another band.</summary>
    public const int OtherBands = 64;

    /// <summary>Of those who give most at present.</summary>
    public const int RecentHelp = 200;

    /// <summary>By walks.</summary>
    public const int Walks = 100;

    /// <summary>By offers for needs, and as many by needs for offers.</summary>
    public const int EachDirectionOfExchange = 256;
}
