using Matching.Model;

namespace Matching.Graph;

/// <summary>Which of the organisations that enrolled members work together, by their numbers in <see cref="MemberTraits.Partner"/>. Immutable.</summary>
public sealed class PartnerIndex
{
    private readonly Dictionary<string, int> numbers;
    private readonly Rows<int> named;

    private PartnerIndex(Dictionary<string, int> numbers, Rows<int> named) => (this.numbers, this.named) = (numbers, named);

    /// <summary>Memory held by the rows, in bytes; there are few organisations.</summary>
    public long EstimateBytes => named.EstimateBytes;

    /// <summary>Whether two organisations work together, whoever of them says so; an organisation with itself, and the unknown one (0) with any, do not.</summary>
    public bool WorkTogether(int one, int other) => one != other && (named[one].BinarySearch(other) >= 0 || named[other].BinarySearch(one) >= 0);

    /// <summary>Lays out what organisations say.</summary>
    /// <param name="names">By number, the id of an organisation; empty for 0.</param>
    /// <param name="partners">What they say; those that enrolled nobody are left out.</param>
    internal static PartnerIndex Build(IReadOnlyList<string> names, IEnumerable<Partner> partners)
    {
        var numberOf = Enumerable.Range(1, names.Count - 1).ToDictionary(number => names[number], StringComparer.Ordinal);
        var rows = new RowsBuilder<int>();
        foreach (var partner in partners)
        {
            if (!numberOf.TryGetValue(partner.Id.Value, out var number))
                continue;
            foreach (var other in NamedBy(partner, numberOf))
                rows.Add(number, other);
        }

        return new(numberOf, rows.Build(names.Count));
    }

    /// <summary>Whether what an organisation says of those that enrolled members is as it is here.</summary>
    internal bool Describes(Partner partner) => !numbers.TryGetValue(partner.Id.Value, out var number) || named[number].SequenceEqual(NamedBy(partner, numbers));

    private static int[] NamedBy(Partner partner, Dictionary<string, int> numberOf) =>
        [.. partner.PartnersWith.Select(other => numberOf.GetValueOrDefault(other.Value)).Where(number => number > 0).Distinct().Order()];
}
