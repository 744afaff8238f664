namespace Matching.History;

/// <summary>What came of suggestions up to some time, by member.</summary>
public interface IHistory
{
    /// <summary>What came of those that a member was shown and was shown in.</summary>
    MemberHistory this[int member] { get; }
}
