using Matching.Model;

namespace Matching.Storage.Neo4j.Graph;

/// <summary>What a member agreed to, as a list of words.</summary>
internal static class ConsentWords
{
    private static readonly Consents[] Each = [.. Enum.GetValues<Consents>().Where(consent => consent != Consents.None)];

    public static IReadOnlyList<string> Of(Consents consents) => [.. Each.Where(consent => consents.HasFlag(consent)).Select(Words<Consents>.Of)];

    public static Consents Read(object? words) =>
        Values.ToTexts(words).Aggregate(Consents.None, (all, word) => all | Words<Consents>.Read(word));
}
