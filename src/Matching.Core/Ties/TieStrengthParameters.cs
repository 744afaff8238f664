using Matching.Model;

namespace Matching.Ties;

/// <summary>How reports and interactions become the intensity of a tie. The defaults are documented choices, not fitted values.</summary>
public sealed record TieStrengthParameters
{
    /// <summary>
    /// Days until half of what can fade of an unused tie has faded. Default 365: about the pace at which bridges among bankers
    /// disappeared from one yearly survey to the next (Burt, "Bridge decay", Social Networks 24, 2002).
    /// </summary>
    public double HalfLifeDays { get; init; } = 365;

    /// <summary>Share of the intensity that never fades, 0 to 1. Default 0.3: somebody once close is never again a stranger.</summary>
    public double LastingShare { get; init; } = 0.3;

    /// <summary>Days until an interaction counts half. Default 180.</summary>
    public double InteractionHalfLifeDays { get; init; } = 180;

    /// <summary>
    /// Days until a service counts half of what somebody gives at present. Default 30: who will help is told by the last weeks, while a tie lasts longer.
    /// </summary>
    public double GivingHalfLifeDays { get; init; } = 30;

    /// <summary>Most that interactions alone add to a tie, 0 to 1. Default 0.6, as much as makes a tie strong.</summary>
    public double InteractionCeiling { get; init; } = 0.6;

    /// <summary>Recent interactions at which the contribution reaches 63 % of its ceiling. Default 4.</summary>
    public double InteractionScale { get; init; } = 4;

    /// <summary>Least intensity of a strong tie, 0 to 1. Default 0.6: kin, friends, and two everyday roles together, such as neighbour and colleague.</summary>
    public double StrongIntensity { get; init; } = 0.6;

    /// <summary>Least intensity of a tie on record, above 0, so that it stays part of the graph. Default 0.001: old ties stay, and new ones outweigh them.</summary>
    public double FaintestIntensity { get; init; } = 0.001;

    /// <summary>
    /// What is left of a kind's intensity after some days without contact, 0 to 1: λ + (1 − λ)·2^(−days / half-life). Kinship does not fade
    /// (Roberts and Dunbar, "Communication in social networks", Personal Relationships 18, 2011).
    /// </summary>
    /// <param name="kind">Kind of tie.</param>
    /// <param name="days">Days since the last contact, 0 or more.</param>
    public double Retention(TieKind kind, double days) =>
        kind == TieKind.Kin ? 1 : LastingShare + (1 - LastingShare) * Math.Pow(2, -days / HalfLifeDays);

    /// <summary>
    /// Intensity of what the two do for each other: c·(1 − e^(−(g + r)/κ))·(½ + min(g, r)/(g + r)), with g and r the faded weights given each way.
    /// One-sided service counts half: "reciprocal services" are part of a tie's strength (Granovetter, AJS 78, 1973).
    /// </summary>
    public double InteractionIntensity(double given, double received)
    {
        var total = given + received;
        return total <= 0
            ? 0
            : InteractionCeiling * (1 - Math.Exp(-total / InteractionScale)) * (0.5 + Math.Min(given, received) / total);
    }

    /// <summary>What an interaction counts after some days: (1 + ln(1 + hours))·2^(−days / half-life).</summary>
    public double InteractionWeight(double hours, double days) => Weight(hours, days, InteractionHalfLifeDays);

    /// <summary>What an interaction counts, after some days, of what its giver gives at present: (1 + ln(1 + hours))·2^(−days / half-life).</summary>
    public double GivingWeight(double hours, double days) => Weight(hours, days, GivingHalfLifeDays);

    /// <summary>What an interaction counts after some days, by a half-life of choice: (1 + ln(1 + hours))·2^(−days / half-life).</summary>
    public static double Weight(double hours, double days, double halfLifeDays) => (1 + Math.Log(1 + hours)) * Math.Pow(2, -days / halfLifeDays);
}
