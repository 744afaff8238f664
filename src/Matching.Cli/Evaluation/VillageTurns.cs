using System.Collections.Immutable;
using Matching.Ranking.Layers;

namespace Matching.Cli.Evaluation;

/// <summary>Who turned to whom in the villages, as people told it: bits of a tie beside those of <see cref="VillageKinds"/>, once from the first of the pair to the second and once back.</summary>
internal static class VillageTurns
{
    private const int FirstBit = 12;

    // By turns what those told who turned to somebody, and what those told to whom somebody turned.
    private static readonly ImmutableArray<string> Kinds = ["borrowmoney", "receivemoney", "keroricego", "keroricecome", "helpdecision", "receiveadvice", "visitgo", "visitcome"];

    /// <summary>What leads from one household to the other, by what it is about and whose account it is, and who told of whom.</summary>
    public static ImmutableArray<DirectedLayer> Layers { get; } =
    [
        .. Accounts("borrowing", "borrow money from", 0), .. Accounts("fetching", "fetch kerosene or rice from", 2), .. Accounts("asking", "get advice from", 4), .. Accounts("visiting", "visit", 6),
        Layer("telling", "tell of a tie to", Forth(0, 2, 4, 6) | Back(1, 3, 5, 7), Back(0, 2, 4, 6) | Forth(1, 3, 5, 7)),
    ];

    /// <summary>The bit of what a person told; 0 for what nobody turns to anybody for.</summary>
    /// <param name="kind">What it was, as nominations name it.</param>
    /// <param name="fromFirst">Whether the first of the pair turned to the second.</param>
    public static uint BitOf(string kind, bool fromFirst) => Kinds.IndexOf(kind) is >= 0 and var number ? fromFirst ? Forth(number) : Back(number) : 0;

    private static ImmutableArray<DirectedLayer> Accounts(string name, string meaning, int kind) =>
    [
        Layer(name, meaning, Forth(kind, kind + 1), Back(kind, kind + 1)),
        Layer($"{name}.own_account", $"by their own account {meaning}", Forth(kind), Back(kind)),
        Layer($"{name}.other_account", $"by the other's account {meaning}", Forth(kind + 1), Back(kind + 1)),
    ];

    private static DirectedLayer Layer(string name, string meaning, uint forth, uint back) => new(name, meaning, tie => ((tie.Kinds & forth) != 0, (tie.Kinds & back) != 0));

    private static uint Forth(params int[] kinds) => kinds.Aggregate(0u, (bits, kind) => bits | (1u << (FirstBit + kind)));

    private static uint Back(params int[] kinds) => Forth(kinds) << Kinds.Length;
}
