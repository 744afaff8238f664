namespace Matching.Learning.Models;

/// <summary>A model file cannot be used: it is none, is damaged or cut short, or is for other features.</summary>
public sealed class ModelFileException(string message, Exception? inner = null) : Exception(message, inner);
