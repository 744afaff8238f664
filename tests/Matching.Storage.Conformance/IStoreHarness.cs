namespace Matching.Storage.Conformance;

/// <summary>Gives the suites a kind of store. Each instance stands for one empty place to keep data in; disposing it removes the data.</summary>
public interface IStoreHarness : IAsyncDisposable
{
    /// <summary>Opens the store in this place; again after the one before is disposed.</summary>
    Task<IGraphStore> OpenAsync(TimeProvider time);
}
