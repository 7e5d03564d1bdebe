CREATE TABLE `comment_moderations` (
	`id` text PRIMARY KEY NOT NULL,
	`comment_id` text NOT NULL,
	`number` integer NOT NULL,
	`decision` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_moderations_say_why" CHECK(length("comment_moderations"."reason") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `comment_moderations_in_order` ON `comment_moderations` (`comment_id`,`number`);--> statement-breakpoint
CREATE TABLE `comment_reports` (
	`comment_id` text NOT NULL,
	`person_id` text NOT NULL,
	`reason` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	PRIMARY KEY(`comment_id`, `person_id`),
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `comment_reports_waiting` ON `comment_reports` (`at`) WHERE settled_at is null;--> statement-breakpoint
CREATE TABLE `comments` (
	`id` text PRIMARY KEY NOT NULL,
	`parent_id` text,
	`person_id` text NOT NULL,
	`words` text NOT NULL,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`parent_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comments_length" CHECK(length("comments"."words") <= 2000),
	CONSTRAINT "comments_taken_back_are_empty" CHECK(("comments"."withdrawn_at" is null) = (length("comments"."words") > 0))
) STRICT;
--> statement-breakpoint
CREATE INDEX `comments_replies` ON `comments` (`parent_id`);--> statement-breakpoint
CREATE INDEX `comments_by_person` ON `comments` (`person_id`);--> statement-breakpoint
CREATE TABLE `initiative_comments` (
	`comment_id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	FOREIGN KEY (`comment_id`) REFERENCES `comments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `initiative_comments_about` ON `initiative_comments` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `initiative_follows` (
	`initiative_id` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`initiative_id`, `person_id`),
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `initiative_follows_by_person` ON `initiative_follows` (`person_id`);--> statement-breakpoint
CREATE TABLE `initiative_entries` (
	`id` integer PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `initiative_entries_initiativeId_unique` ON `initiative_entries` (`initiative_id`);;--> statement-breakpoint
CREATE VIRTUAL TABLE initiative_index USING fts5(title, summary, body, content='initiative_entries', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='2 3');
--> statement-breakpoint
CREATE TRIGGER initiative_entries_indexed AFTER INSERT ON initiative_entries
BEGIN INSERT INTO initiative_index (rowid, title, summary, body) VALUES (NEW.id, NEW.title, NEW.summary, NEW.body); END;
--> statement-breakpoint
CREATE TRIGGER initiative_entries_unindexed AFTER DELETE ON initiative_entries
BEGIN INSERT INTO initiative_index (initiative_index, rowid, title, summary, body) VALUES ('delete', OLD.id, OLD.title, OLD.summary, OLD.body); END;
--> statement-breakpoint
CREATE TRIGGER initiative_entries_never_change BEFORE UPDATE ON initiative_entries
BEGIN SELECT RAISE(ABORT, 'what is searched is written anew'); END;
--> statement-breakpoint
-- The last version of every initiative that was sent: what everybody may read.
CREATE VIEW searchable_initiatives AS
SELECT i.id AS initiative_id, v.title AS title, v.summary AS summary, trim(v.problem || ' ' || v.actions || ' ' || v.place) AS body
FROM initiatives i JOIN initiative_versions v ON v.initiative_id = i.id
WHERE i.submitted_at IS NOT NULL AND v.number = (SELECT max(number) FROM initiative_versions WHERE initiative_id = i.id);
--> statement-breakpoint
CREATE TRIGGER initiatives_searched_once_sent AFTER UPDATE OF submitted_at ON initiatives WHEN NEW.submitted_at IS NOT NULL
BEGIN
	DELETE FROM initiative_entries WHERE initiative_id = NEW.id;
	INSERT INTO initiative_entries (initiative_id, title, summary, body) SELECT initiative_id, title, summary, body FROM searchable_initiatives WHERE initiative_id = NEW.id;
END;
--> statement-breakpoint
CREATE TRIGGER initiative_versions_searched AFTER INSERT ON initiative_versions
BEGIN
	DELETE FROM initiative_entries WHERE initiative_id = NEW.initiative_id;
	INSERT INTO initiative_entries (initiative_id, title, summary, body) SELECT initiative_id, title, summary, body FROM searchable_initiatives WHERE initiative_id = NEW.initiative_id;
END;
--> statement-breakpoint
INSERT INTO initiative_entries (initiative_id, title, summary, body) SELECT initiative_id, title, summary, body FROM searchable_initiatives;
