using System.Collections.Frozen;
using Google.Protobuf.Collections;
using Google.Protobuf.WellKnownTypes;
using Matching.Server.Validation;

namespace Matching.Server.Mapping;

/// <summary>Update masks of members (AIP-134): what each path copies from the request onto the stored member.</summary>
internal static class MemberMask
{
    private static readonly FrozenDictionary<string, Action<V1.Member, V1.Member>> s_paths = new Dictionary<string, Action<V1.Member, V1.Member>>
    {
        ["*"] = CopyAll,
        ["member_id"] = KeepStored,
        ["etag"] = KeepStored,
        ["update_time"] = KeepStored,
        ["display_name"] = (from, to) => to.DisplayName = from.DisplayName,
        ["partner_id"] = (from, to) => to.PartnerId = from.PartnerId,
        ["offers"] = (from, to) => Replace(from.Offers, to.Offers),
        ["needs"] = (from, to) => Replace(from.Needs, to.Needs),
        ["languages"] = (from, to) => Replace(from.Languages, to.Languages),
        ["locality"] = (from, to) => to.Locality = from.Locality,
        ["availability"] = (from, to) => to.Availability = from.Availability?.Clone(),
        ["availability.hours_per_week"] = (from, to) => (to.Availability ??= new()).HoursPerWeek = from.Availability?.HoursPerWeek ?? 0,
        ["availability.slots"] = (from, to) => Replace(from.Availability?.Slots ?? [], (to.Availability ??= new()).Slots),
        ["capacity"] = CopyCapacity,
        ["consents"] = (from, to) => to.Consents = from.Consents?.Clone(),
        ["consents.matching"] = (from, to) => (to.Consents ??= new()).Matching = from.Consents?.Matching ?? false,
        ["consents.introducing"] = (from, to) => (to.Consents ??= new()).Introducing = from.Consents?.Introducing ?? false,
        ["consents.band_use"] = (from, to) => (to.Consents ??= new()).BandUse = from.Consents?.BandUse ?? false,
        ["band"] = (from, to) => to.Band = from.Band,
    }.ToFrozenDictionary();

    /// <summary>Checks that a mask, where there is one, names fields of a member.</summary>
    public static Violations Mask(this Violations violations, FieldMask? mask)
    {
        if (mask is null)
            return violations;
        violations.AddIf(mask.Paths.Count == 0, "update_mask", "", "names no field; leave it out to replace the whole member");
        for (var i = 0; i < mask.Paths.Count; i++)
            violations.AddIf(!s_paths.ContainsKey(mask.Paths[i]), new("", "update_mask.paths", i), mask.Paths[i], "is no field of a member that can be changed by itself");
        return violations;
    }

    /// <summary>What a request says of a member: the fields that its mask names, or all.</summary>
    public static V1.Member Pick(V1.Member member, FieldMask? mask)
    {
        if (mask is null)
            return member;
        var picked = new V1.Member { MemberId = member.MemberId };
        Apply(member, picked, mask);
        return picked;
    }

    /// <summary>Copies the fields that a mask names, or all, from one member onto another. The mask has been checked.</summary>
    public static void Apply(V1.Member from, V1.Member to, FieldMask? mask)
    {
        if (mask is null)
        {
            CopyAll(from, to);
            return;
        }
        foreach (var path in mask.Paths)
        {
            if (s_paths.TryGetValue(path, out var copy))
                copy(from, to);
        }
    }

    private static void CopyAll(V1.Member from, V1.Member to)
    {
        foreach (var (path, copy) in s_paths)
        {
            if (path != "*" && !path.Contains('.'))
                copy(from, to);
        }
    }

    private static void KeepStored(V1.Member from, V1.Member to)
    {
    }

    private static void CopyCapacity(V1.Member from, V1.Member to)
    {
        if (from.HasCapacity)
            to.Capacity = from.Capacity;
        else
            to.ClearCapacity();
    }

    private static void Replace<T>(RepeatedField<T> from, RepeatedField<T> to)
    {
        to.Clear();
        to.AddRange(from);
    }
}
