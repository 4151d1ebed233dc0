// Which candidate a channel uses, as an append-only record; the main one is used where nothing stands here.

export const slots = `
-- \`candidate_id\` NULL: the channel follows the main one again. \`withdraws_id\`: this entry takes another one back.
CREATE TABLE channel_choice (
  id TEXT PRIMARY KEY,
  headline_id TEXT NOT NULL REFERENCES headline (id),
  channel TEXT NOT NULL,
  candidate_id TEXT REFERENCES candidate (id),
  by TEXT NOT NULL,
  at INTEGER NOT NULL,
  withdraws_id TEXT REFERENCES channel_choice (id)
) STRICT;
CREATE INDEX channel_choice_headline ON channel_choice (headline_id, id);
CREATE INDEX channel_choice_candidate ON channel_choice (candidate_id) WHERE candidate_id IS NOT NULL;
CREATE INDEX channel_choice_withdraws ON channel_choice (withdraws_id) WHERE withdraws_id IS NOT NULL;

CREATE TRIGGER channel_choice_is_final BEFORE UPDATE ON channel_choice BEGIN
  SELECT RAISE(ABORT, 'a choice for a channel never changes');
END;
CREATE TRIGGER channel_choice_stays BEFORE DELETE ON channel_choice
WHEN NOT EXISTS (SELECT 1 FROM headline_deleted d WHERE d.id = OLD.headline_id) BEGIN
  SELECT RAISE(ABORT, 'a choice for a channel is never deleted while its headline is there');
END;
`
