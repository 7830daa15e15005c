/** How the file came to be as it is: each step makes the next version of it. A step that was once given out is never changed. */

const FIRST = `
-- Originals, once each; packing says how the bytes are packed.
CREATE TABLE original (id INTEGER PRIMARY KEY, digest TEXT NOT NULL UNIQUE, packing TEXT NOT NULL, bytes BLOB NOT NULL);

-- name: the id that people see. seq: grows with every version that is stored, so that what came last is greatest.
CREATE TABLE report (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, seq INTEGER NOT NULL UNIQUE, newest INTEGER NOT NULL);

-- day: of publication, where that is known.
CREATE TABLE version (
  report INTEGER NOT NULL REFERENCES report (id), version INTEGER NOT NULL, added TEXT NOT NULL,
  text_digest TEXT NOT NULL, day INTEGER, publisher INTEGER REFERENCES publisher (id), feed TEXT,
  model TEXT NOT NULL, statements INTEGER NOT NULL, line TEXT NOT NULL,
  original INTEGER NOT NULL REFERENCES original (id), format TEXT NOT NULL, charset TEXT, hints TEXT NOT NULL,
  input TEXT NOT NULL, known TEXT NOT NULL,
  PRIMARY KEY (report, version)
);
CREATE INDEX version_feed ON version (feed) WHERE feed IS NOT NULL;

-- What the model said, as packed JSON.
CREATE TABLE reading (report INTEGER NOT NULL, version INTEGER NOT NULL, packed BLOB NOT NULL, PRIMARY KEY (report, version));

-- Inputs that need not be read again: digest of the bytes and of all that is said about them.
CREATE TABLE seen (key TEXT PRIMARY KEY, report INTEGER NOT NULL, version INTEGER NOT NULL) WITHOUT ROWID;

-- Other addresses from which reports came than the one each is named by: as the name it would have by that.
CREATE TABLE address (name TEXT PRIMARY KEY) WITHOUT ROWID;

CREATE TABLE publisher (
  id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  reports INTEGER NOT NULL DEFAULT 0, statements INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX publisher_most ON publisher (statements);

-- root: the entity it became when people merged it, itself where nobody did. own: its statements; statements, reports,
-- days and role are those of the root with all that were merged into it. last_day: -1 where all is undated.
CREATE TABLE entity (
  id INTEGER PRIMARY KEY, name_id TEXT NOT NULL UNIQUE, type TEXT NOT NULL, name TEXT NOT NULL, key TEXT NOT NULL,
  countries TEXT NOT NULL, roles TEXT NOT NULL, joins INTEGER NOT NULL,
  merged_into INTEGER REFERENCES entity (id), root INTEGER NOT NULL,
  own INTEGER NOT NULL DEFAULT 0, statements INTEGER NOT NULL DEFAULT 0, reports INTEGER NOT NULL DEFAULT 0,
  first_day INTEGER, last_day INTEGER NOT NULL DEFAULT -1, role TEXT
);
CREATE INDEX entity_join ON entity (key, type) WHERE joins = 1;
CREATE INDEX entity_merged ON entity (root) WHERE merged_into IS NOT NULL;
CREATE INDEX speaker_most ON entity (statements, id) WHERE merged_into IS NULL AND statements > 0 AND type <> 'unnamed';
CREATE INDEX speaker_last ON entity (last_day, id) WHERE merged_into IS NULL AND statements > 0 AND type <> 'unnamed';
CREATE INDEX speaker_name ON entity (key, id) WHERE merged_into IS NULL AND statements > 0 AND type <> 'unnamed';
CREATE INDEX unnamed_most ON entity (statements, id) WHERE merged_into IS NULL AND statements > 0 AND type = 'unnamed';
CREATE INDEX unnamed_last ON entity (last_day, id) WHERE merged_into IS NULL AND statements > 0 AND type = 'unnamed';
CREATE INDEX unnamed_name ON entity (key, id) WHERE merged_into IS NULL AND statements > 0 AND type = 'unnamed';

CREATE TABLE alias (key TEXT NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY (key, entity)) WITHOUT ROWID;
CREATE TABLE name_word (word TEXT NOT NULL, entity INTEGER NOT NULL, PRIMARY KEY (word, entity)) WITHOUT ROWID;

-- Which names and roles each report gives.
CREATE TABLE named (entity INTEGER NOT NULL, name TEXT NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (entity, name, report)) WITHOUT ROWID;
CREATE INDEX named_report ON named (report);
CREATE TABLE role (
  entity INTEGER NOT NULL, role TEXT NOT NULL, report INTEGER NOT NULL, first_day INTEGER, last_day INTEGER,
  PRIMARY KEY (entity, role, report)
) WITHOUT ROWID;
CREATE INDEX role_report ON role (report);
CREATE INDEX role_last ON role (entity, last_day, role);

-- Statements of newest versions. key: the day times 2^33, 2^32 where they are undated and the day is only that on which they were
-- stored, and a number that grows: in the order of keys, statements are in the order of days. carrier: who stands above the speaker in the chain.
CREATE TABLE statement (
  key INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report (id), speaker INTEGER, carrier INTEGER,
  publisher INTEGER, act TEXT NOT NULL, confidence REAL NOT NULL
);
CREATE INDEX statement_report ON statement (report);
-- By which the first and the last day of a speaker are found.
CREATE INDEX statement_speaker ON statement (speaker, (key % 8589934592 < 4294967296)) WHERE speaker IS NOT NULL;
CREATE TABLE said (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, detail TEXT NOT NULL);

-- The words of the same, and as words in facets all that one can ask for, so that every question is one look into one index.
CREATE VIRTUAL TABLE search USING fts5(
  content, headline, speaker, facets, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 2"
);
-- Reports, by seq.
CREATE VIRTUAL TABLE report_search USING fts5(
  headline, body, facets, content='', contentless_delete=1, prefix='2 3', tokenize="unicode61 remove_diacritics 2"
);

-- Sums over statement, so that nothing need be counted when it is asked for.
CREATE TABLE heard (entity INTEGER NOT NULL, report INTEGER NOT NULL, PRIMARY KEY (entity, report)) WITHOUT ROWID;
CREATE INDEX heard_report ON heard (report);
CREATE TABLE spoken_month (entity INTEGER NOT NULL, month TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (entity, month)) WITHOUT ROWID;
CREATE INDEX spoken_month_all ON spoken_month (month, entity, n);
CREATE TABLE spoken_day (day INTEGER NOT NULL, entity INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (day, entity)) WITHOUT ROWID;
CREATE TABLE spoken_act (entity INTEGER NOT NULL, act TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (entity, act)) WITHOUT ROWID;
CREATE TABLE carried (
  entity INTEGER NOT NULL, carrier INTEGER NOT NULL, publisher INTEGER NOT NULL, n INTEGER NOT NULL,
  PRIMARY KEY (entity, carrier, publisher)
) WITHOUT ROWID;

CREATE TABLE figure (
  grp TEXT NOT NULL, statement INTEGER NOT NULL, position INTEGER NOT NULL, report INTEGER NOT NULL, speaker INTEGER,
  low REAL NOT NULL, high REAL NOT NULL, counted TEXT NOT NULL, quantity TEXT NOT NULL,
  PRIMARY KEY (grp, statement, position)
) WITHOUT ROWID;
CREATE INDEX figure_report ON figure (report);
CREATE TABLE figure_group (
  grp TEXT PRIMARY KEY, unit TEXT, head TEXT NOT NULL, figures INTEGER NOT NULL, reports INTEGER NOT NULL,
  low REAL NOT NULL, high REAL NOT NULL
) WITHOUT ROWID;
CREATE INDEX figure_group_most ON figure_group (figures, grp);
CREATE TABLE figure_wording (grp TEXT NOT NULL, counted TEXT NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (grp, counted)) WITHOUT ROWID;
CREATE TABLE figure_speaker (grp TEXT NOT NULL, speaker INTEGER NOT NULL, n INTEGER NOT NULL, PRIMARY KEY (grp, speaker)) WITHOUT ROWID;

-- What people said of readings. anchor: the spans it speaks of; speaker: whom they meant, in this record.
CREATE TABLE correction (
  number INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, report INTEGER NOT NULL REFERENCES report (id),
  version INTEGER NOT NULL, made TEXT NOT NULL, correction TEXT NOT NULL, anchor TEXT NOT NULL, model TEXT,
  speaker INTEGER REFERENCES entity (id), note TEXT
);
CREATE INDEX correction_report ON correction (report, version);

CREATE TABLE feed (url TEXT PRIMARY KEY, added TEXT NOT NULL, state TEXT NOT NULL) WITHOUT ROWID;

-- seq and number, from which new ones are taken; statements in all.
CREATE TABLE counter (name TEXT PRIMARY KEY, n INTEGER NOT NULL) WITHOUT ROWID;
INSERT INTO counter (name, n) VALUES ('seq', 0), ('number', 0), ('statements', 0);
`;

const SECOND = `
-- Nothing is asked of all months at once: sums since a day are made speaker by speaker.
DROP INDEX spoken_month_all;

-- Parts of the search indexes are merged later, more of them at once: what comes in is written fewer times.
INSERT INTO search (search, rank) VALUES ('automerge', 8);
INSERT INTO report_search (report_search, rank) VALUES ('automerge', 8);
`;

export const MIGRATIONS: readonly string[] = [FIRST, SECOND];
