using System.Numerics;
using Matching.Model;

namespace Matching.Graph;

/// <summary>Finds members by id: open addressing over the ids that the table holds anyway, about 8 bytes a member. Immutable.</summary>
internal sealed class MemberIndex
{
    private readonly MemberId[] ids;

    // 0 is an empty slot, else the member + 1.
    private readonly int[] slots;

    public MemberIndex(MemberId[] ids)
    {
        this.ids = ids;
        slots = new int[BitOperations.RoundUpToPowerOf2((uint)Math.Max(2, ids.Length + (ids.Length / 2)))];
        for (var member = 0; member < ids.Length; member++)
            slots[SlotOf(ids[member])] = member + 1;
    }

    /// <summary>Memory held, in bytes.</summary>
    public long EstimateBytes => slots.Length * 4L;

    /// <summary>Index of a member; −1 where there is none.</summary>
    public int Find(MemberId id) => slots[SlotOf(id)] - 1;

    private int SlotOf(MemberId id)
    {
        // Hashes of strings differ from process to process; no answer depends on them.
        var slot = id.Value.GetHashCode(StringComparison.Ordinal) & (slots.Length - 1);
        while (slots[slot] != 0 && ids[slots[slot] - 1] != id)
            slot = (slot + 1) & (slots.Length - 1);
        return slot;
    }
}
