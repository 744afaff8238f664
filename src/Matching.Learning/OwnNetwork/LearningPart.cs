using Matching.Model;

namespace Matching.Learning.OwnNetwork;

/// <summary>Who of a network is learned from, and who a model is then measured on.</summary>
/// <param name="Learns">Whether hidden ties of a member, by number, are learned from.</param>
/// <param name="Tests">Whether a model is measured on hidden ties of a member, by number.</param>
/// <param name="HeldOut">Members whose lists a model is measured on, and does not learn from.</param>
/// <param name="Watches">Whether what a member, by number, teaches tells after how many trees to stop, and is learned from only then.</param>
/// <param name="IsFold">Whether it is one part of several, so that a little is enough to measure with.</param>
internal sealed record LearningPart(Predicate<int> Learns, Predicate<int> Tests, IReadOnlySet<MemberId> HeldOut, Predicate<int> Watches, bool IsFold = false)
{
    /// <summary>Hidden ties of everybody, which are held out by tie; some members' lists are held out.</summary>
    public static LearningPart Everybody(IReadOnlySet<MemberId> heldOut, Predicate<int> watches) => new(_ => true, _ => true, heldOut, watches);
}
