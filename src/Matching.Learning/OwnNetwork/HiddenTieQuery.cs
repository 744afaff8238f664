namespace Matching.Learning.OwnNetwork;

/// <summary>A member who lost ties, and whom they could be suggested.</summary>
/// <param name="Member">The member.</param>
/// <param name="Candidates">First those whom hidden ties lead to, then others in random order.</param>
/// <param name="Grades">By candidate, the grade of finding them; 0 for the others.</param>
/// <param name="Missed">Grades of those whom hidden ties lead to and who are no candidates, so that no ranking finds them.</param>
public sealed record HiddenTieQuery(int Member, int[] Candidates, int[] Grades, int[] Missed);
