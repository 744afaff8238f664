namespace Neo4j.Driver;

public enum EncryptionLevel
{
    None,
    Encrypted,
}
