using Matching.Storage;

namespace Matching.Model;

/// <summary>A list of suggestions as a member was shown it: what outcomes are compared with.</summary>
public sealed record SuggestionRecord
{
    /// <summary>Id, unique in the network.</summary>
    public required SuggestionRecordId Id { get; init; }

    /// <summary>The member to whom the list was shown.</summary>
    public required MemberId Member { get; init; }

    /// <summary>When; UTC, microseconds.</summary>
    public required DateTimeOffset Time { get; init; }

    /// <summary>Revision of the network that the list describes, as counted by the store where it was shown; copies keep it.</summary>
    public required Revision Revision { get; init; }

    /// <summary>Version of the model that ranked, up to 128 characters.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>Version of the policy in force, up to 128 characters.</summary>
    public required string PolicyVersion { get; init; }

    /// <summary>Chance of each place to be left to chance, 0 … 0.5.</summary>
    public double Exploration { get; init; }

    /// <summary>The places, in rising order of position. Places of people who were erased since are missing.</summary>
    public required ValueList<ShownCandidate> Shown { get; init; }

    /// <summary>The record without the place of somebody who is erased.</summary>
    public SuggestionRecord Without(MemberId erased) => Shown.Any(place => place.Candidate == erased)
        ? this with { Shown = Shown.Where(place => place.Candidate != erased).ToValueList() }
        : this;
}
