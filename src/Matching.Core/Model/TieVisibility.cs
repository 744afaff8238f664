namespace Matching.Model;

/// <summary>Who may see a report.</summary>
public enum TieVisibility
{
    /// <summary>Not said; counts as <see cref="Network"/>.</summary>
    Unstated = 0,

    /// <summary>Only the reporter; counts in the engine, never part of an explanation.</summary>
    Private = 1,

    /// <summary>Both sides of the tie.</summary>
    Both = 2,

    /// <summary>May be named in explanations in the network.</summary>
    Network = 3,
}
