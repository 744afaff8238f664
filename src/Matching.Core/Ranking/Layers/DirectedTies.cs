using Matching.Graph;

namespace Matching.Ranking.Layers;

/// <summary>A layer's ties by where they lead, from either end. Immutable.</summary>
internal sealed class DirectedTies
{
    private DirectedTies(Rows<int> forth, Rows<int> back) => (Forth, Back) = (forth, back);

    /// <summary>By person, to whom their ties lead.</summary>
    public Rows<int> Forth { get; }

    /// <summary>By person, from whom ties lead to them.</summary>
    public Rows<int> Back { get; }

    public static DirectedTies Of(DirectedLayer layer, IEnumerable<LayeredTie> ties, int members)
    {
        var (forth, back) = (new RowsBuilder<int>(), new RowsBuilder<int>());
        foreach (var tie in ties)
        {
            var leads = layer.Leads(tie);
            if (leads.Forth)
                Add(tie.First, tie.Second);
            if (leads.Back)
                Add(tie.Second, tie.First);
        }

        return new(forth.Build(members), back.Build(members));

        void Add(int from, int to)
        {
            forth.Add(from, to);
            back.Add(to, from);
        }
    }
}
