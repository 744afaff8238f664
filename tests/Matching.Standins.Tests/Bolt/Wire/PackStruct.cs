namespace Matching.Standins.Tests.Bolt.Wire;

/// <summary>A structure of PackStream: a kind and its fields.</summary>
internal sealed record PackStruct(byte Tag, params object?[] Fields);
