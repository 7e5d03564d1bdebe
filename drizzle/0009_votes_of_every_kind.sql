CREATE TABLE `consultation_open_ballots` (
	`consultation_id` text NOT NULL,
	`voter_id` text NOT NULL,
	`voter` text NOT NULL,
	`choice` text NOT NULL,
	`by` text NOT NULL,
	`voted_on` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `voter`, `voter_id`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `consultation_chain` (
	`consultation_id` text NOT NULL,
	`number` integer NOT NULL,
	`type` text NOT NULL,
	`payload` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `number`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `consultation_code_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`number` integer NOT NULL,
	`size` integer NOT NULL,
	`by` text NOT NULL,
	`printed_on` text NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultation_code_batches_size" CHECK("consultation_code_batches"."size" between 1 and 500)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_code_batches_in_order` ON `consultation_code_batches` (`consultation_id`,`number`);--> statement-breakpoint
CREATE TABLE `voting_codes` (
	`consultation_id` text NOT NULL,
	`code_hash` text NOT NULL,
	`serial` text,
	`voter_key` text,
	`issued_by` text,
	`lasts_until` text,
	`used_on` text,
	PRIMARY KEY(`consultation_id`, `code_hash`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "voting_codes_used_when_handed" CHECK("voting_codes"."used_on" is null or "voting_codes"."voter_key" is not null)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE UNIQUE INDEX `voting_codes_serial_once` ON `voting_codes` (`consultation_id`,`serial`) WHERE serial is not null;--> statement-breakpoint
CREATE INDEX `voting_codes_of` ON `voting_codes` (`consultation_id`,`voter_key`);--> statement-breakpoint
CREATE TABLE `consultation_lots` (
	`consultation_id` text PRIMARY KEY NOT NULL,
	`seed` text NOT NULL,
	`source` text NOT NULL,
	`outcome` text NOT NULL,
	`result` text NOT NULL,
	`trace` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultation_lots_say_where" CHECK(length("consultation_lots"."seed") > 0 and length("consultation_lots"."source") > 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `consultation_ceilings` (
	`consultation_id` text NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`cents` integer NOT NULL,
	PRIMARY KEY(`consultation_id`, `neighbourhood_id`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhoods`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultation_ceilings_not_negative" CHECK("consultation_ceilings"."cents" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `consultation_exclusions` (
	`consultation_id` text NOT NULL,
	`one_id` text NOT NULL,
	`other_id` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `one_id`, `other_id`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`one_id`) REFERENCES `consultation_options`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_id`) REFERENCES `consultation_options`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultation_exclusions_of_two" CHECK("consultation_exclusions"."one_id" < "consultation_exclusions"."other_id")
) STRICT;
--> statement-breakpoint
CREATE TABLE `consultation_paper_ballots` (
	`batch_id` text NOT NULL,
	`sheet` integer NOT NULL,
	`keying` integer NOT NULL,
	`choice` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`batch_id`, `sheet`, `keying`),
	FOREIGN KEY (`batch_id`) REFERENCES `consultation_paper_batches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultation_paper_ballots_keyed_twice" CHECK("consultation_paper_ballots"."keying" in (1, 2))
) STRICT;
--> statement-breakpoint
CREATE TABLE `consultation_paper_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`number` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`closed_by` text,
	`closed_at` integer,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_paper_batches_in_order` ON `consultation_paper_batches` (`consultation_id`,`number`);--> statement-breakpoint
CREATE TABLE `consultation_listed_voters` (
	`consultation_id` text NOT NULL,
	`identity_key` text NOT NULL,
	`neighbourhood_id` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `identity_key`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhoods`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_consultation_options` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`cents` integer,
	`neighbourhood_id` text,
	`initiative_id` text,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhoods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultation_options_title_length" CHECK(length("__new_consultation_options"."title") between 1 and 120),
	CONSTRAINT "consultation_options_cost" CHECK("__new_consultation_options"."cents" is null or "__new_consultation_options"."cents" > 0)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_consultation_options`("id", "consultation_id", "position", "title", "description", "cents", "neighbourhood_id", "initiative_id") SELECT "id", "consultation_id", "position", "title", '', "cents", NULL, "initiative_id" FROM `consultation_options`;--> statement-breakpoint
DROP TABLE `consultation_options`;--> statement-breakpoint
ALTER TABLE `__new_consultation_options` RENAME TO `consultation_options`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_options_in_order` ON `consultation_options` (`consultation_id`,`position`);--> statement-breakpoint
ALTER TABLE `consultations` ADD `budget_rule` text;--> statement-breakpoint
ALTER TABLE `consultations` ADD `budget_ballot` text;--> statement-breakpoint
ALTER TABLE `consultations` ADD `minimum_votes` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `consultations` ADD `tavolo_id` text REFERENCES tavoli(id);;--> statement-breakpoint
CREATE TRIGGER consultation_chain_never_change BEFORE UPDATE ON consultation_chain
BEGIN SELECT RAISE(ABORT, 'the chain of a vote is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER consultation_chain_never_go BEFORE DELETE ON consultation_chain
BEGIN SELECT RAISE(ABORT, 'the chain of a vote is never cut'); END;
--> statement-breakpoint
CREATE TRIGGER consultation_lots_never_change BEFORE UPDATE ON consultation_lots
BEGIN SELECT RAISE(ABORT, 'a lot drawn is never drawn again'); END;
--> statement-breakpoint
CREATE TRIGGER consultation_lots_never_go BEFORE DELETE ON consultation_lots
BEGIN SELECT RAISE(ABORT, 'a lot drawn is never drawn again'); END;
--> statement-breakpoint
CREATE TRIGGER consultation_options_hold_once_called BEFORE UPDATE ON consultation_options WHEN EXISTS (SELECT 1 FROM consultation_manifests WHERE consultation_id = OLD.consultation_id)
BEGIN SELECT RAISE(ABORT, 'a called consultation is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER consultation_options_stay_once_called BEFORE DELETE ON consultation_options WHEN EXISTS (SELECT 1 FROM consultation_manifests WHERE consultation_id = OLD.consultation_id)
BEGIN SELECT RAISE(ABORT, 'a called consultation is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER consultation_options_whole_once_called BEFORE INSERT ON consultation_options WHEN EXISTS (SELECT 1 FROM consultation_manifests WHERE consultation_id = NEW.consultation_id)
BEGIN SELECT RAISE(ABORT, 'a called consultation is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER voting_codes_used_once BEFORE UPDATE ON voting_codes WHEN OLD.used_on IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a code opens one ballot'); END;
