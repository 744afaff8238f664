// Ids are compared by code point, which is the order of Identifier.Compare.
// Nothing here needs more than the Community edition.

CREATE CONSTRAINT matching_schema IF NOT EXISTS FOR (s:Schema) REQUIRE s.name IS UNIQUE;
CREATE CONSTRAINT matching_network IF NOT EXISTS FOR (n:Network) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT matching_organization IF NOT EXISTS FOR (o:Organization) REQUIRE (o.network, o.id) IS UNIQUE;
CREATE CONSTRAINT matching_concept IF NOT EXISTS FOR (c:Concept) REQUIRE (c.network, c.id) IS UNIQUE;
CREATE CONSTRAINT matching_member IF NOT EXISTS FOR (m:Member) REQUIRE (m.network, m.id) IS UNIQUE;
CREATE CONSTRAINT matching_interaction IF NOT EXISTS FOR ()-[i:INTERACTED]-() REQUIRE (i.network, i.id) IS UNIQUE;
CREATE CONSTRAINT matching_change IF NOT EXISTS FOR (c:Change) REQUIRE (c.network, c.revision) IS UNIQUE;
CREATE CONSTRAINT matching_request IF NOT EXISTS FOR (c:Change) REQUIRE (c.network, c.request) IS UNIQUE;

// Which interactions name a concept.
CREATE INDEX matching_interaction_concept IF NOT EXISTS FOR ()-[i:INTERACTED]-() ON (i.network, i.concept, i.id);

// Entries of the change log that are not linked to all the members they name.
CREATE INDEX matching_batch IF NOT EXISTS FOR (b:Batch) ON (b.network, b.revision);
