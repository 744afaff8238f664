using Matching.Model;

namespace Matching.Server.Mapping;

internal static class InteractionMapping
{
    public static Interaction ToModel(this V1.Interaction interaction, string id) => new()
    {
        Id = new InteractionId(id),
        From = new MemberId(interaction.FromMemberId),
        To = new MemberId(interaction.ToMemberId),
        Kind = interaction.Kind,
        Time = interaction.Time.ToModel(),
        Hours = interaction.Hours,
        Concept = interaction.ConceptId == "" ? null : new ConceptId(interaction.ConceptId),
    };

    public static V1.Interaction ToProto(this Interaction interaction) => new()
    {
        InteractionId = interaction.Id.Value,
        FromMemberId = interaction.From.Value,
        ToMemberId = interaction.To.Value,
        Kind = interaction.Kind,
        Time = interaction.Time.ToProto(),
        Hours = interaction.Hours,
        ConceptId = interaction.Concept?.Value ?? "",
    };
}
