namespace Matching.Model;

/// <summary>A person in a network: what they give and need, and what they agreed to.</summary>
public sealed record Member
{
    /// <summary>Introductions a member is willing to have open at once where nobody says.</summary>
    public const int DefaultCapacity = 3;

    /// <summary>Id, unique in the network.</summary>
    public required MemberId Id { get; init; }

    /// <summary>Name for people, up to 200 characters.</summary>
    public string DisplayName { get; init; } = "";

    /// <summary>The partner that enrolled the member.</summary>
    public PartnerId? Partner { get; init; }

    /// <summary>Skills the member gives; one per concept, at most 100.</summary>
    public ValueList<Offer> Offers { get; init; }

    /// <summary>Needs the member has; one per concept, at most 100.</summary>
    public ValueList<Need> Needs { get; init; }

    /// <summary>Languages as BCP 47 tags, most comfortable first, at most 20.</summary>
    public ValueList<string> Languages { get; init; }

    /// <summary>Where the member lives, in the network's own words; empty where not known; up to 128 characters.</summary>
    public string Locality { get; init; } = "";

    /// <summary>When the member has time; null where not said.</summary>
    public Availability? Availability { get; init; }

    /// <summary>Introductions the member is willing to have open at once, 0 to 100.</summary>
    public int Capacity { get; init; } = DefaultCapacity;

    /// <summary>What the member agreed to.</summary>
    public Consents Consents { get; init; }

    /// <summary>Socioeconomic band; never a ranking feature.</summary>
    public SocioeconomicBand Band { get; init; }
}
