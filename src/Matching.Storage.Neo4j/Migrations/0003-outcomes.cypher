CREATE CONSTRAINT matching_suggestion_record IF NOT EXISTS FOR (r:SuggestionRecord) REQUIRE (r.network, r.id) IS UNIQUE;
CREATE CONSTRAINT matching_outcome IF NOT EXISTS FOR ()-[o:ANSWERED]-() REQUIRE (o.network, o.id) IS UNIQUE;
