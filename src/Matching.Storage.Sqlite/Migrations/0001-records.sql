-- Ids are compared byte by byte (BINARY, the default), which is the order of Identifier.Compare.
-- Foreign keys wait for the commit, since a change set may name a record before it puts it.

CREATE TABLE networks (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE partners (
    network INTEGER NOT NULL REFERENCES networks (key),
    id TEXT NOT NULL,
    document BLOB NOT NULL,
    PRIMARY KEY (network, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE concepts (
    network INTEGER NOT NULL REFERENCES networks (key),
    id TEXT NOT NULL,
    broader TEXT,
    document BLOB NOT NULL,
    PRIMARY KEY (network, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE members (
    network INTEGER NOT NULL REFERENCES networks (key),
    id TEXT NOT NULL,
    revision INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    document BLOB NOT NULL,
    PRIMARY KEY (network, id)
) STRICT, WITHOUT ROWID;

-- Which concepts (user_kind 1: as broader or served) and members (user_kind 2: as offer or need) name a concept.
CREATE TABLE concept_uses (
    network INTEGER NOT NULL,
    user_kind INTEGER NOT NULL,
    user TEXT NOT NULL,
    concept TEXT NOT NULL,
    PRIMARY KEY (network, user_kind, user, concept),
    FOREIGN KEY (network, concept) REFERENCES concepts (network, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX concept_uses_by_concept ON concept_uses (network, concept, user_kind, user);

-- One row a report.
CREATE TABLE ties (
    network INTEGER NOT NULL,
    first TEXT NOT NULL,
    second TEXT NOT NULL,
    kind TEXT NOT NULL,
    reporter INTEGER NOT NULL,
    zone INTEGER NOT NULL,
    intensity REAL,
    quality INTEGER NOT NULL,
    visibility INTEGER NOT NULL,
    provenance INTEGER NOT NULL,
    last_contact INTEGER,
    PRIMARY KEY (network, first, second, kind, reporter),
    FOREIGN KEY (network, first) REFERENCES members (network, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (network, second) REFERENCES members (network, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX ties_by_second ON ties (network, second, first, kind, reporter);

CREATE TABLE interactions (
    network INTEGER NOT NULL,
    id TEXT NOT NULL,
    from_member TEXT NOT NULL,
    to_member TEXT NOT NULL,
    kind TEXT NOT NULL,
    time INTEGER NOT NULL,
    hours REAL NOT NULL,
    concept TEXT,
    PRIMARY KEY (network, id),
    FOREIGN KEY (network, from_member) REFERENCES members (network, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (network, to_member) REFERENCES members (network, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (network, concept) REFERENCES concepts (network, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX interactions_by_from ON interactions (network, from_member, id);
CREATE INDEX interactions_by_to ON interactions (network, to_member, id);
CREATE INDEX interactions_by_concept ON interactions (network, concept, id) WHERE concept IS NOT NULL;

CREATE TABLE change_log (
    network INTEGER NOT NULL REFERENCES networks (key),
    revision INTEGER NOT NULL,
    committed_at INTEGER NOT NULL,
    changes BLOB NOT NULL,
    PRIMARY KEY (network, revision)
) STRICT;

-- Which entries of the change log name a member, so that an erasure finds them.
CREATE TABLE change_subjects (
    network INTEGER NOT NULL,
    member TEXT NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (network, member, revision)
) STRICT, WITHOUT ROWID;

CREATE TABLE requests (
    network INTEGER NOT NULL REFERENCES networks (key),
    id TEXT NOT NULL,
    digest TEXT NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (network, id)
) STRICT, WITHOUT ROWID;
