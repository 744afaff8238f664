namespace Matching.Model;

/// <summary>A time of the week.</summary>
public enum TimeSlot
{
    /// <summary>Not said.</summary>
    Unstated = 0,

    /// <summary>Monday to Friday before noon.</summary>
    WeekdayMorning = 1,

    /// <summary>Monday to Friday, noon to six.</summary>
    WeekdayAfternoon = 2,

    /// <summary>Monday to Friday after six.</summary>
    WeekdayEvening = 3,

    /// <summary>Saturday or Sunday before six.</summary>
    WeekendDay = 4,

    /// <summary>Saturday or Sunday after six.</summary>
    WeekendEvening = 5,
}
