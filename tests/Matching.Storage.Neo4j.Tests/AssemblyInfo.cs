// One server, one database, two cores: tests take turns.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
