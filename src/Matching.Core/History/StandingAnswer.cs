using Matching.Model;

namespace Matching.History;

/// <summary>A yes or a no about somebody, as long as whoever gave it does not answer about the same person anew.</summary>
/// <param name="Other">Seen from who answered, whom it is about; seen from that person, who answered.</param>
/// <param name="Side">Which side answered.</param>
/// <param name="IsYes">Whether it is a yes.</param>
/// <param name="From">When it was given, in hours since the year 1.</param>
/// <param name="Until">When the next one was; <see cref="Forever"/> where there is none.</param>
internal readonly record struct StandingAnswer(int Other, OutcomeSide Side, bool IsYes, int From, int Until)
{
    public const int Forever = int.MaxValue;

    /// <summary>Whether it stands at the beginning of an hour: whatever else happened in that hour may have come after what is asked about.</summary>
    public bool Stands(int hour) => From < hour && hour <= Until;
}
