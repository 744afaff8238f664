using Matching.Server.Tests;

[assembly: AssemblyFixture(typeof(RunningServer))]
