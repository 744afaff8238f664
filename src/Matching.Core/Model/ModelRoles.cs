namespace Matching.Model;

/// <summary>Which models of a network do what.</summary>
/// <param name="Serving">Ranks what members see; null for the prior that the product ships.</param>
/// <param name="Shadow">Ranks beside it for comparison, seen by nobody; null for none.</param>
public readonly record struct ModelRoles(ModelId? Serving, ModelId? Shadow)
{
    /// <summary>The roles with another model in service, or the prior where null; a model that shadowed and is to serve shadows no longer.</summary>
    public ModelRoles WithServing(ModelId? serving) => new(serving, Shadow == serving ? null : Shadow);

    /// <summary>The role of a model in words, "serving" or "shadowing"; null where it has none.</summary>
    public string? RoleOf(ModelId model) => Serving == model ? "serving" : Shadow == model ? "shadowing" : null;
}
