// What the desk has decided of words that hang on headlines, and what was last learned of them.
//
// Decisions are kept for good; what was learned is a cache that can be made again from the headlines. The examples lie
// apart from it: they are headlines' texts, and go as soon as any headline is deleted for ever.

export const decorations = `
CREATE TABLE decoration_decision (
  n INTEGER PRIMARY KEY AUTOINCREMENT,
  token TEXT NOT NULL,
  verdict TEXT NOT NULL,
  by TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX decoration_decision_token ON decoration_decision (token, n);
CREATE TRIGGER decoration_decision_is_final BEFORE UPDATE ON decoration_decision BEGIN
  SELECT RAISE(ABORT, 'a decision on a word never changes');
END;
CREATE TRIGGER decoration_decision_stays BEFORE DELETE ON decoration_decision BEGIN
  SELECT RAISE(ABORT, 'a decision on a word is never deleted');
END;

-- \`state\`: fresh, stale (headlines have changed since), learning (they have not since learning began).
CREATE TABLE decoration_learned (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  state TEXT NOT NULL,
  tokens TEXT NOT NULL,
  examples TEXT NOT NULL
) STRICT;
INSERT INTO decoration_learned VALUES (1, 'stale', '[]', '{}');

CREATE TRIGGER decoration_headline_in AFTER INSERT ON headline BEGIN
  UPDATE decoration_learned SET state = 'stale' WHERE state <> 'stale';
END;
CREATE TRIGGER decoration_headline_out AFTER DELETE ON headline BEGIN
  UPDATE decoration_learned SET state = 'stale', examples = '{}' WHERE state <> 'stale' OR examples <> '{}';
END;
CREATE TRIGGER decoration_headline_changed AFTER UPDATE OF shown, state, current_candidate_id ON headline
WHEN (OLD.shown, OLD.state, OLD.current_candidate_id) IS NOT (NEW.shown, NEW.state, NEW.current_candidate_id) BEGIN
  UPDATE decoration_learned SET state = 'stale' WHERE state <> 'stale';
END;
`
