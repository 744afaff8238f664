using Matching.Model;

namespace Matching.Storage.Integrity;

/// <summary>What a change set must be, whatever is stored.</summary>
public static class ChangeSetShape
{
    /// <summary>Refuses a set that no store takes.</summary>
    /// <exception cref="ArgumentException">No changes; a network created anywhere but first; an expected revision on a change that takes none; an interaction or outcome of one member; a list of suggestions that is none; a model whose description is not its file's.</exception>
    /// <exception cref="LimitExceededException">More than <see cref="ChangeSet.MaxChanges"/> changes, or model files of more than <see cref="RegisteredModel.MaxSize"/> bytes together.</exception>
    public static void Check(ChangeSet set)
    {
        if (set.Changes.Count == 0)
            throw new ArgumentException("A change set needs at least one change.", nameof(set));
        if (set.Changes.Count > ChangeSet.MaxChanges)
            throw new LimitExceededException($"A change set takes at most {ChangeSet.MaxChanges} changes, got {set.Changes.Count}.");
        if (set.Changes.Skip(1).Any(change => change is Change.CreateNetwork))
            throw new ArgumentException("A network is created by the first change of a set.", nameof(set));
        if (set.Changes.Any(change => change is { Expected: not null } and not (Change.PutMember or Change.EraseMember or Change.SetModelRoles)))
            throw new ArgumentException("Only changes to members and model roles take an expected revision.", nameof(set));
        if (set.Changes.Any(change => change is Change.PutInteraction { Interaction: var interaction } && interaction.From == interaction.To))
            throw new ArgumentException("An interaction needs two different members.", nameof(set));
        if (set.Changes.Any(change => change is Change.PutOutcome { Outcome: var outcome } && outcome.Member == outcome.Candidate))
            throw new ArgumentException("An outcome needs two different members.", nameof(set));
        if (set.Changes.FirstOrDefault(change => change is Change.PutSuggestionRecord put && !IsWhole(put.Record)) is Change.PutSuggestionRecord { Record.Id: var record })
            throw new ArgumentException($"The places of list '{record}' do not rise from 1, a candidate has two or is the member, or a propensity is not above 0 and at most 1.", nameof(set));
        Check([.. set.Changes.OfType<Change.PutModel>().Select(put => put.Model)]);
    }

    private static bool IsWhole(SuggestionRecord record)
    {
        var (last, seen) = (0, new HashSet<MemberId> { record.Member });
        foreach (var place in record.Shown)
        {
            if (place.Position <= last || !seen.Add(place.Candidate) || place.Propensity is not (> 0 and <= 1) || !double.IsFinite(place.Score))
                return false;
            last = place.Position;
        }
        return true;
    }

    private static void Check(IReadOnlyList<RegisteredModel> models)
    {
        if (models.Sum(model => (long)model.File.Length) is > RegisteredModel.MaxSize and var size)
            throw new LimitExceededException($"The model files of a change set take at most {RegisteredModel.MaxSize} bytes, got {size}.");
        if (models.FirstOrDefault(model => !model.IsWhole) is { } model)
            throw new ArgumentException($"The file of model '{model.Description.Id}' is not the one that is described.", nameof(models));
    }

    /// <summary>Whether the set creates its network.</summary>
    public static bool CreatesNetwork(this ChangeSet set) => set.Changes[0] is Change.CreateNetwork;
}
