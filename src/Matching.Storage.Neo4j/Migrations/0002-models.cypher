CREATE CONSTRAINT matching_model IF NOT EXISTS FOR (m:Model) REQUIRE (m.network, m.id) IS UNIQUE;
CREATE CONSTRAINT matching_promotion IF NOT EXISTS FOR (p:Promotion) REQUIRE (p.network, p.number) IS UNIQUE;
