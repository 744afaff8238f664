CREATE TABLE suggestion_records (
    network INTEGER NOT NULL,
    id TEXT NOT NULL,
    member TEXT NOT NULL,
    time INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    model_version TEXT NOT NULL,
    policy_version TEXT NOT NULL,
    exploration REAL NOT NULL,
    PRIMARY KEY (network, id),
    FOREIGN KEY (network, member) REFERENCES members (network, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX suggestion_records_by_member ON suggestion_records (network, member, id);

CREATE TABLE shown_candidates (
    network INTEGER NOT NULL,
    record TEXT NOT NULL,
    position INTEGER NOT NULL,
    candidate TEXT NOT NULL,
    score REAL NOT NULL,
    propensity REAL NOT NULL,
    PRIMARY KEY (network, record, position),
    FOREIGN KEY (network, record) REFERENCES suggestion_records (network, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (network, candidate) REFERENCES members (network, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX shown_candidates_by_candidate ON shown_candidates (network, candidate, record, position);

-- The record may be gone, so nothing here refers to it.
CREATE TABLE outcomes (
    network INTEGER NOT NULL,
    id TEXT NOT NULL,
    answerer TEXT NOT NULL,
    other TEXT NOT NULL,
    side INTEGER NOT NULL,
    kind INTEGER NOT NULL,
    time INTEGER NOT NULL,
    record TEXT,
    PRIMARY KEY (network, id),
    FOREIGN KEY (network, answerer) REFERENCES members (network, id) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (network, other) REFERENCES members (network, id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX outcomes_by_answerer ON outcomes (network, answerer, id);
CREATE INDEX outcomes_by_other ON outcomes (network, other, id);
