namespace Matching.Cli.Import;

/// <summary>The fields that rows of a role can have, by their names in the contract.</summary>
internal static class RoleFields
{
    /// <summary>The network that a row belongs to; every role has it.</summary>
    public const string Network = "network_id";

    private static readonly Dictionary<Role, RowField[]> Table = new()
    {
        [Role.Partners] = [Needed("partner_id"), new("display_name"), new("kind"), Many("partners_with")],
        [Role.Concepts] = [Needed("concept_id"), new("display_name"), new("scheme"), new("broader_id"), Many("serves_ids")],
        [Role.Serves] = [Needed("concept_id"), Needed("serves_ids") with { Many = true }],
        [Role.Members] =
        [
            Needed("member_id"), new("display_name"), new("partner_id"), Many("offers"), Many("needs"), Many("languages"), new("locality"),
            new("hours_per_week"), Many("slots"), new("capacity"), new("consents.matching"), new("consents.introducing"),
            new("consents.band_use"), new("band"),
        ],
        [Role.Offers] = [Needed("member_id"), Needed("concept_id"), new("level")],
        [Role.Needs] = [Needed("member_id"), Needed("concept_id"), new("urgency")],
        [Role.Ties] =
        [
            Needed("member_id"), Needed("other_member_id"), Needed("kind"), new("reporter_id"), new("zone"), new("intensity"),
            new("quality"), new("visibility"), new("provenance"), new("last_contact_time"),
        ],
        [Role.Interactions] =
        [
            Needed("interaction_id"), Needed("from_member_id"), Needed("to_member_id"), Needed("kind"), Needed("time"), new("hours"),
            new("concept_id"),
        ],
        [Role.Outcomes] =
        [
            Needed("outcome_id"), Needed("member_id"), Needed("candidate_id"), Needed("answered_by"), Needed("kind"), Needed("time"), new("record_id"),
        ],
    };

    public static IReadOnlyList<RowField> Of(Role role) => [.. Table[role], new RowField(Network)];

    private static RowField Needed(string name) => new(name, Needed: true);

    private static RowField Many(string name) => new(name, Many: true);
}
