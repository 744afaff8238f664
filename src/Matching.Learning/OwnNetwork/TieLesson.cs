namespace Matching.Learning.OwnNetwork;

/// <summary>A network without some ties, and the questions that these put.</summary>
/// <param name="Visible">What is seen of the network.</param>
/// <param name="Questions">The questions.</param>
internal sealed record TieLesson(VisibleNetwork Visible, HiddenTieQueries Questions);
