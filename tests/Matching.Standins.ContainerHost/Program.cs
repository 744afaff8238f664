using DotNet.Testcontainers.Builders;
using Testcontainers.Neo4j;

try
{
    var container = new Neo4jBuilder("neo4j:5.26").Build();
    await container.StartAsync();
    Console.WriteLine(container.GetConnectionString());
    Console.ReadLine();
    return 0;
}
catch (DockerUnavailableException missing)
{
    Console.WriteLine(missing.Message);
    return 1;
}
