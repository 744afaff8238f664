using System.Collections.Immutable;
using System.Numerics;
using Matching.Ranking.Layers;

namespace Matching.Cli.Evaluation;

/// <summary>The twelve kinds of relation in the villages, as bits, and what the task makes of them.</summary>
internal static class VillageKinds
{
    private static readonly ImmutableArray<string> Names =
    [
        "borrowmoney", "lendmoney", "keroricego", "keroricecome", "medic", "helpdecision", "giveadvice", "rel", "nonrel", "visitgo", "visitcome", "templecompany",
    ];

    private static readonly uint Kin = Bits("rel");
    private static readonly uint Bonding = Bits("rel", "nonrel", "visitgo", "visitcome");
    private static readonly uint Help = Bits("borrowmoney", "lendmoney", "keroricego", "keroricecome", "medic", "helpdecision", "giveadvice");

    /// <summary>The bits of the twelve kinds.</summary>
    public static uint All { get; } = Bits([.. Names]);

    /// <summary>What is looked at in a village.</summary>
    public static LayerPlan Plan { get; } = new()
    {
        Layers =
        [
            Layer("tie", "ties", All), Layer("bond", "ties of kinship and company", Bonding), Layer("help", "ties of help", Help),
            Layer("kin", "ties of kinship", Kin), Layer("company", "ties of company", Bits("nonrel")), Layer("visit", "visits", Bits("visitgo", "visitcome")),
            Layer("temple", "ways to the temple", Bits("templecompany")), Layer("money", "loans of money", Bits("borrowmoney", "lendmoney")),
            Layer("rice", "loans of kerosene or rice", Bits("keroricego", "keroricecome")), Layer("advice", "ties of advice", Bits("helpdecision", "giveadvice")),
            Layer("medic", "ties of medical help", Bits("medic")),
        ],
        Directed = VillageTurns.Layers,
        Factored = [0, 1, 2],
        Mixed = [(1, 2)],
        Columns =
        [
            new("house", "the house's number along the census taker's way", isPlace: true),
            new("surveyed", "1 when somebody of the household was asked about ties, else 0"),
            new("leader", "1 when somebody of the household leads in the village, else 0"),
            new("people", "number of people of the household"),
            new("asked", "number of people of the household who were asked about ties"),
        ],
    };

    /// <summary>A pair's ties as layers see them. What people told makes nobody strong.</summary>
    public static LayeredTie TieOf((int First, int Second) pair, VillagePair known)
    {
        var bits = Bits([.. known.Kinds]);
        var strong = (bits & Kin) != 0 || BitOperations.PopCount(bits & Bonding) >= 3;
        return new(pair.First, pair.Second, bits | known.Turns, BitOperations.PopCount(bits), strong);
    }

    /// <summary>What finding a tie of help is worth, by the number of its kinds; 0 for a tie that is strong or brings none.</summary>
    public static int GradeOf(LayeredTie tie) => tie.Strong ? 0 : BitOperations.PopCount(tie.Kinds & Help) switch
    {
        0 => 0,
        1 => 1,
        2 or 3 => 2,
        _ => 3,
    };

    private static TieLayer Layer(string name, string meaning, uint kinds) => new(name, meaning, tie => BitOperations.PopCount(tie.Kinds & kinds));

    private static uint Bits(params string[] kinds) => kinds.Aggregate(0u, (bits, kind) => bits | (1u << Names.IndexOf(kind)));
}
