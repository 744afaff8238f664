ALTER TABLE networks ADD COLUMN serving_model TEXT;
ALTER TABLE networks ADD COLUMN shadow_model TEXT;

-- With row ids, and the file last, so that whatever does not ask for files passes them by.
CREATE TABLE models (
    network INTEGER NOT NULL REFERENCES networks (key),
    id TEXT NOT NULL,
    registered_at INTEGER NOT NULL,
    author TEXT NOT NULL,
    note TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    file BLOB NOT NULL,
    PRIMARY KEY (network, id)
) STRICT;

-- Models may be removed later, so nothing here refers to them.
CREATE TABLE promotions (
    network INTEGER NOT NULL REFERENCES networks (key),
    number INTEGER NOT NULL,
    serving_model TEXT,
    shadow_model TEXT,
    revision INTEGER NOT NULL,
    time INTEGER NOT NULL,
    author TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (network, number)
) STRICT, WITHOUT ROWID;
