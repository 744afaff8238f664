namespace Matching.Ranking;

/// <summary>What the ways of two ties from a member bring to one person, summed over the contacts c between; kept together, since it is read together.</summary>
/// <param name="Count">Ways.</param>
/// <param name="AdamicAdar">Σ 1 / ln degree(c).</param>
/// <param name="Divided">Σ 1 / degree(c).</param>
/// <param name="Rooted">Σ 1 / √degree(c).</param>
/// <param name="Weaker">Σ of the weaker intensity of the two ties.</param>
/// <param name="Best">The largest of the weaker intensities.</param>
/// <param name="Walked">Σ of the intensity of the first tie × that of the second / strength(c).</param>
internal record struct TwoStepMass(float Count, float AdamicAdar, float Divided, float Rooted, float Weaker, float Best, float Walked);
