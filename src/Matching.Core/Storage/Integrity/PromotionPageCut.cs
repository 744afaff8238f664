using System.Globalization;
using Matching.Model;

namespace Matching.Storage.Integrity;

/// <summary>A page of the history of model roles, newest first.</summary>
public sealed class PromotionPageCut
{
    private readonly PageCut _cut;

    /// <summary>Takes the request apart.</summary>
    /// <param name="network">Whose history.</param>
    /// <param name="page">Which page.</param>
    /// <exception cref="ArgumentOutOfRangeException">The size is below 1.</exception>
    /// <exception cref="InvalidCursorException">The cursor is not one of this list.</exception>
    public PromotionPageCut(NetworkId network, PageRequest page)
    {
        _cut = new PageCut(page, CursorsOf(network));
        Before = _cut.After.Length == 0 ? long.MaxValue
            : long.TryParse(_cut.After, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? long.MaxValue - place
            : throw new InvalidCursorException(page.After!);
    }

    /// <summary>The page holds numbers below this one.</summary>
    public long Before { get; }

    /// <summary>How many items to read.</summary>
    public long Limit => _cut.Limit;

    /// <summary>The page of the items read.</summary>
    public Page<ModelPromotion> Of(List<ModelPromotion> items) => _cut.Of(items, PlaceOf);

    /// <summary>The list's cursors.</summary>
    internal static Cursors CursorsOf(NetworkId network) => new("promotions", network.Value);

    /// <summary>A promotion's place as text that sorts in the list's order.</summary>
    internal static string PlaceOf(ModelPromotion promotion) => (long.MaxValue - promotion.Number).ToString("D19", CultureInfo.InvariantCulture);
}
