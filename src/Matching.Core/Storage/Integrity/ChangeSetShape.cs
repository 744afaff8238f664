using Matching.Model;

namespace Matching.Storage.Integrity;

/// <summary>What a change set must be, whatever is stored.</summary>
public static class ChangeSetShape
{
    /// <summary>Refuses a set that no store takes.</summary>
    /// <exception cref="ArgumentException">No changes; a network created anywhere but first; an expected revision on a change that takes none; an interaction of one member; a model whose description is not its file's.</exception>
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
        Check([.. set.Changes.OfType<Change.PutModel>().Select(put => put.Model)]);
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
