namespace Matching.Server.Validation;

/// <summary>The rules of interactions, in requests and in imported rows.</summary>
internal static class InteractionRules
{
    private const double MaxHours = 10_000;

    /// <summary>Checks an interaction whose id may be left to the server.</summary>
    public static void Check(Violations violations, V1.Interaction interaction, string at) =>
        violations
            .OptionalId(new(at, "interaction_id"), interaction.InteractionId)
            .Id(new(at, "from_member_id"), interaction.FromMemberId)
            .Id(new(at, "to_member_id"), interaction.ToMemberId)
            .AddIf(
                interaction.FromMemberId != "" && interaction.FromMemberId == interaction.ToMemberId,
                new(at, "to_member_id"), interaction.ToMemberId, "must be another member")
            .Word(new(at, "kind"), interaction.Kind)
            .AddIf(interaction.Time is null, new(at, "time"), "", "must be set")
            .Time(new(at, "time"), interaction.Time)
            .Number(new(at, "hours"), interaction.Hours, 0, MaxHours)
            .OptionalId(new(at, "concept_id"), interaction.ConceptId);

    /// <summary>Checks an interaction that must bring its id.</summary>
    public static void CheckRow(Violations violations, V1.Interaction interaction, string at)
    {
        Check(violations, interaction, at);
        violations.AddIf(
            interaction.InteractionId == "", new(at, "interaction_id"), "", "must not be empty, since importing the row twice would count it twice");
    }
}
