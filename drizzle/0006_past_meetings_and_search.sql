CREATE TABLE `import_drafts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`source` text NOT NULL,
	`text` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `import_drafts_by_person` ON `import_drafts` (`person_id`);--> statement-breakpoint
CREATE INDEX `import_drafts_by_time` ON `import_drafts` (`at`);--> statement-breakpoint
CREATE TABLE `import_mappings` (
	`headings` text PRIMARY KEY NOT NULL,
	`fields` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `imported_meetings` (
	`meeting_id` text PRIMARY KEY NOT NULL,
	`import_id` text NOT NULL,
	`key` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`import_id`) REFERENCES `meeting_imports`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `imported_meetings_key_unique` ON `imported_meetings` (`key`);--> statement-breakpoint
CREATE INDEX `imported_meetings_of` ON `imported_meetings` (`import_id`);--> statement-breakpoint
CREATE TABLE `meeting_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `meeting_organizations` (
	`meeting_id` text NOT NULL,
	`organization_id` text NOT NULL,
	PRIMARY KEY(`meeting_id`, `organization_id`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `meeting_organizations_there` ON `meeting_organizations` (`organization_id`);--> statement-breakpoint
CREATE TABLE `meeting_totals` (
	`meeting_id` text NOT NULL,
	`category` text NOT NULL,
	`total` integer NOT NULL,
	PRIMARY KEY(`meeting_id`, `category`),
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_totals_range" CHECK("meeting_totals"."total" between 0 and 10000)
) STRICT;
--> statement-breakpoint
CREATE TABLE `search_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`kind` text NOT NULL,
	`position` integer DEFAULT 0 NOT NULL,
	`subject_id` text,
	`title` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `search_entries_of` ON `search_entries` (`meeting_id`,`kind`);--> statement-breakpoint
-- What everybody may read of a meeting once people were called to it, and of minutes once they are published.
CREATE VIEW searchable_meetings AS
SELECT m.id AS meeting_id, m.title AS title, trim(
	t.name || ' · ' || n.name || ' · ' || m.place || ' ' || m.address || coalesce(' · ' || (
		SELECT group_concat(title, ' · ') FROM (
			SELECT title FROM agenda_items WHERE meeting_id = m.id AND visibility = 'public' ORDER BY position
		)
	), '')
) AS body
FROM meetings m JOIN tavoli t ON t.id = m.tavolo_id JOIN neighbourhoods n ON n.id = t.neighbourhood_id
WHERE m.number IS NOT NULL;
--> statement-breakpoint
-- The last published version, point by point: a rectification takes the place of what it corrects.
CREATE VIEW published_items AS
SELECT v.minutes_id AS minutes_id, r.meeting_id AS meeting_id, i.value AS item
FROM minutes_versions v
JOIN minutes_publications p ON p.version_id = v.id
JOIN minutes r ON r.id = v.minutes_id
JOIN json_each(v.public_snapshot, '$.items') i
WHERE json_extract(i.value, '$.visibility') = 'public' AND NOT EXISTS (
	SELECT 1 FROM minutes_versions later JOIN minutes_publications q ON q.version_id = later.id
	WHERE later.minutes_id = v.minutes_id AND later.number > v.number
);
--> statement-breakpoint
CREATE VIEW searchable_minutes AS
SELECT minutes_id, meeting_id, 'item' AS kind, json_extract(item, '$.position') AS position, NULL AS subject_id,
	json_extract(item, '$.title') AS title,
	trim(coalesce(json_extract(item, '$.summary'), '') || char(10) || coalesce(json_extract(item, '$.positions'), '')
		|| char(10) || coalesce(json_extract(item, '$.documents'), ''), char(10) || ' ') AS body
FROM published_items
UNION ALL
SELECT minutes_id, meeting_id, 'decision', json_extract(item, '$.position'), json_extract(d.value, '$.id'),
	json_extract(d.value, '$.text'), coalesce(json_extract(d.value, '$.options'), '')
FROM published_items JOIN json_each(item, '$.decisions') d
UNION ALL
SELECT minutes_id, meeting_id, 'commitment', json_extract(item, '$.position'), json_extract(c.value, '$.id'),
	json_extract(c.value, '$.what'), ''
FROM published_items JOIN json_each(item, '$.commitments') c;
--> statement-breakpoint
CREATE VIRTUAL TABLE search_index USING fts5(title, body, content='search_entries', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER search_entries_indexed AFTER INSERT ON search_entries
BEGIN INSERT INTO search_index (rowid, title, body) VALUES (NEW.id, NEW.title, NEW.body); END;
--> statement-breakpoint
CREATE TRIGGER search_entries_unindexed AFTER DELETE ON search_entries
BEGIN INSERT INTO search_index (search_index, rowid, title, body) VALUES ('delete', OLD.id, OLD.title, OLD.body); END;
--> statement-breakpoint
CREATE TRIGGER search_entries_never_change BEFORE UPDATE ON search_entries
BEGIN SELECT RAISE(ABORT, 'what is searched is written anew'); END;
--> statement-breakpoint
CREATE TRIGGER meetings_searched_from_the_start AFTER INSERT ON meetings WHEN NEW.number IS NOT NULL
BEGIN
	INSERT INTO search_entries (meeting_id, kind, title, body) SELECT meeting_id, 'meeting', title, body FROM searchable_meetings WHERE meeting_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER meetings_searched_once_public AFTER UPDATE OF title, place, address, tavolo_id, number ON meetings WHEN NEW.number IS NOT NULL
BEGIN
	DELETE FROM search_entries WHERE meeting_id = NEW.id AND kind = 'meeting';
	INSERT INTO search_entries (meeting_id, kind, title, body) SELECT meeting_id, 'meeting', title, body FROM searchable_meetings WHERE meeting_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_searched_when_added AFTER INSERT ON agenda_items
BEGIN
	DELETE FROM search_entries WHERE meeting_id = NEW.meeting_id AND kind = 'meeting';
	INSERT INTO search_entries (meeting_id, kind, title, body) SELECT meeting_id, 'meeting', title, body FROM searchable_meetings WHERE meeting_id = NEW.meeting_id;
END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_searched_when_changed AFTER UPDATE OF title, position, visibility, meeting_id ON agenda_items
BEGIN
	DELETE FROM search_entries WHERE meeting_id IN (OLD.meeting_id, NEW.meeting_id) AND kind = 'meeting';
	INSERT INTO search_entries (meeting_id, kind, title, body) SELECT meeting_id, 'meeting', title, body FROM searchable_meetings WHERE meeting_id IN (OLD.meeting_id, NEW.meeting_id);
END;
--> statement-breakpoint
CREATE TRIGGER agenda_items_searched_when_removed AFTER DELETE ON agenda_items
BEGIN
	DELETE FROM search_entries WHERE meeting_id = OLD.meeting_id AND kind = 'meeting';
	INSERT INTO search_entries (meeting_id, kind, title, body) SELECT meeting_id, 'meeting', title, body FROM searchable_meetings WHERE meeting_id = OLD.meeting_id;
END;
--> statement-breakpoint
CREATE TRIGGER tavoli_searched_by_name AFTER UPDATE OF name, neighbourhood_id ON tavoli WHEN NEW.name <> OLD.name OR NEW.neighbourhood_id <> OLD.neighbourhood_id
BEGIN
	DELETE FROM search_entries WHERE kind = 'meeting' AND meeting_id IN (SELECT id FROM meetings WHERE tavolo_id = NEW.id);
	INSERT INTO search_entries (meeting_id, kind, title, body) SELECT meeting_id, 'meeting', title, body FROM searchable_meetings WHERE meeting_id IN (SELECT id FROM meetings WHERE tavolo_id = NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER neighbourhoods_searched_by_name AFTER UPDATE OF name ON neighbourhoods WHEN NEW.name <> OLD.name
BEGIN
	DELETE FROM search_entries WHERE kind = 'meeting' AND meeting_id IN (SELECT m.id FROM meetings m JOIN tavoli t ON t.id = m.tavolo_id WHERE t.neighbourhood_id = NEW.id);
	INSERT INTO search_entries (meeting_id, kind, title, body) SELECT meeting_id, 'meeting', title, body FROM searchable_meetings WHERE meeting_id IN (SELECT m.id FROM meetings m JOIN tavoli t ON t.id = m.tavolo_id WHERE t.neighbourhood_id = NEW.id);
END;
--> statement-breakpoint
CREATE TRIGGER minutes_searched_once_published AFTER INSERT ON minutes_publications
BEGIN
	DELETE FROM search_entries WHERE kind <> 'meeting' AND meeting_id = (
		SELECT r.meeting_id FROM minutes_versions v JOIN minutes r ON r.id = v.minutes_id WHERE v.id = NEW.version_id
	);
	INSERT INTO search_entries (meeting_id, kind, position, subject_id, title, body)
	SELECT meeting_id, kind, position, subject_id, title, body FROM searchable_minutes
	WHERE minutes_id = (SELECT minutes_id FROM minutes_versions WHERE id = NEW.version_id);
END;
--> statement-breakpoint
CREATE TRIGGER people_erased_leave_no_files AFTER UPDATE OF erased_at ON people WHEN NEW.erased_at IS NOT NULL
BEGIN DELETE FROM import_drafts WHERE person_id = NEW.id; END;
--> statement-breakpoint
-- What was public before this version is found from now on.
INSERT INTO search_entries (meeting_id, kind, title, body) SELECT meeting_id, 'meeting', title, body FROM searchable_meetings;
--> statement-breakpoint
INSERT INTO search_entries (meeting_id, kind, position, subject_id, title, body) SELECT meeting_id, kind, position, subject_id, title, body FROM searchable_minutes;
