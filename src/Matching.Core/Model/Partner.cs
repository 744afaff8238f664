namespace Matching.Model;

/// <summary>An organisation that enrols members.</summary>
public sealed record Partner
{
    /// <summary>Id, unique in the network.</summary>
    public required PartnerId Id { get; init; }

    /// <summary>Name for people, up to 200 characters.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>What it is, up to 64 characters.</summary>
    public string Kind { get; init; } = "";

    /// <summary>Partners that this one works with.</summary>
    public ValueList<PartnerId> PartnersWith { get; init; }
}
