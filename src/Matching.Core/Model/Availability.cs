namespace Matching.Model;

/// <summary>When a member has time.</summary>
/// <param name="HoursPerWeek">Hours a week, 0 to 168.</param>
/// <param name="Slots">Times of the week, without repetition.</param>
public sealed record Availability(double HoursPerWeek, ValueList<TimeSlot> Slots);
