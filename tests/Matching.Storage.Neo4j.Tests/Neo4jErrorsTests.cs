using Neo4j.Driver;

namespace Matching.Storage.Neo4j;

public sealed class Neo4jErrorsTests
{
    private readonly Neo4jErrors _errors = new("neo4j://somewhere:7687");

    [Theory]
    [InlineData("Neo.ClientError.Security.Unauthorized", "refuses this user and password")]
    [InlineData("Neo.ClientError.Security.Forbidden", "does not let this user")]
    [InlineData("Neo.ClientError.Security.CredentialsExpired", "wants a new password")]
    [InlineData("Neo.ClientError.Database.DatabaseNotFound", "has no such database")]
    [InlineData("Neo.ClientError.General.WriteOnReadOnlyAccessDatabase", "takes no writes")]
    public void Translate_WhatTryingAgainCannotMend_IsRefused(string code, string says) =>
        Translated<RefusedException>(new ClientException(code, "the server's own words")).ShouldContain(says);

    [Theory]
    [InlineData("Neo.ClientError.Security.AuthenticationRateLimit", "refuses this user for a while")]
    [InlineData("Neo.ClientError.Cluster.NotALeader", "has another leader now")]
    [InlineData("Neo.ClientError.Transaction.TransactionTimedOut", "ended the transaction, which took too long")]
    public void Translate_WhatPasses_IsUnavailable(string code, string says) =>
        Translated<UnavailableException>(new ClientException(code, "the server's own words")).ShouldContain(says);

    [Fact]
    public void Translate_ErrorsOfTheDriver_AreThePortsOwn()
    {
        Translated<UnavailableException>(new ServiceUnavailableException("gone")).ShouldContain("cannot be reached");
        Translated<UnavailableException>(new SessionExpiredException("gone")).ShouldContain("cannot be reached");
        Translated<UnavailableException>(new TransientException("Neo.TransientError.Transaction.DeadlockDetected", "wait")).ShouldContain("is busy");
        Translated<UnavailableException>(new DatabaseException("Neo.DatabaseError.General.UnknownError", "oh")).ShouldContain("failed");
        Translated<LimitExceededException>(new TransientException("Neo.TransientError.General.TransactionMemoryLimit.OutOfMemoryError", "full")).ShouldContain("too little memory");
    }

    [Fact]
    public void Translate_AMistakeOfTheStore_IsNotHidden()
    {
        _errors.Translate(new ClientException("Neo.ClientError.Statement.SyntaxError", "no such clause")).ShouldBeNull();
        _errors.Translate(new InvalidOperationException()).ShouldBeNull();
    }

    private string Translated<TError>(Exception error)
        where TError : StoreException
    {
        var translated = _errors.Translate(error).ShouldNotBeNull();
        translated.GetType().ShouldBe(typeof(TError));
        translated.InnerException.ShouldBe(error);
        translated.Message.ShouldStartWith("Neo4j at neo4j://somewhere:7687");
        return translated.Message;
    }
}
