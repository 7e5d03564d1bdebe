CREATE TABLE `programmes` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`office` text NOT NULL,
	`link` text DEFAULT '' NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer,
	CONSTRAINT "programmes_name_length" CHECK(length("programmes"."name") between 1 and 120),
	CONSTRAINT "programmes_office_length" CHECK(length("programmes"."office") between 1 and 160)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `programmes_slug_unique` ON `programmes` (`slug`);--> statement-breakpoint
CREATE TABLE `project_indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`since` text NOT NULL,
	`until` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_indicators_in_order" CHECK("project_indicators"."until" is null or "project_indicators"."until" >= "project_indicators"."since")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `project_indicators_once` ON `project_indicators` (`project_id`,`indicator_id`) WHERE until is null;--> statement-breakpoint
CREATE INDEX `project_indicators_by_indicator` ON `project_indicators` (`indicator_id`);--> statement-breakpoint
CREATE TABLE `project_follows` (
	`project_id` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`project_id`, `person_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `project_follows_by_person` ON `project_follows` (`person_id`);--> statement-breakpoint
CREATE TABLE `measurement_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `project_risks` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`words` text NOT NULL,
	`remedy` text DEFAULT '' NOT NULL,
	`level` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`closed_at` integer,
	`outcome` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_risks_length" CHECK(length("project_risks"."words") between 1 and 300),
	CONSTRAINT "project_risks_outcome" CHECK(("project_risks"."closed_at" is null) = (length("project_risks"."outcome") = 0))
) STRICT;
--> statement-breakpoint
CREATE INDEX `project_risks_of` ON `project_risks` (`project_id`);--> statement-breakpoint
ALTER TABLE `import_drafts` ADD `kind` text DEFAULT 'meetings' NOT NULL;--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_needs` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text,
	`theme` text NOT NULL,
	`target` text NOT NULL,
	`words` text NOT NULL,
	`source` text NOT NULL,
	`voices` integer DEFAULT 1 NOT NULL,
	`intensity` integer DEFAULT 2 NOT NULL,
	`heard_on` text,
	`recorded_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhoods`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "needs_voices" CHECK("__new_needs"."voices" between 1 and 1000),
	CONSTRAINT "needs_intensity" CHECK("__new_needs"."intensity" between 1 and 3),
	CONSTRAINT "needs_words_length" CHECK(length("__new_needs"."words") between 1 and 300)
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_needs`("id", "neighbourhood_id", "theme", "target", "words", "source", "recorded_by", "created_at") SELECT "id", "neighbourhood_id", "theme", "target", "words", "source", "recorded_by", "created_at" FROM `needs`;--> statement-breakpoint
DROP TABLE `needs`;--> statement-breakpoint
ALTER TABLE `__new_needs` RENAME TO `needs`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `needs_by_neighbourhood` ON `needs` (`neighbourhood_id`,`theme`);--> statement-breakpoint
CREATE INDEX `needs_by_theme` ON `needs` (`theme`,`neighbourhood_id`);--> statement-breakpoint
ALTER TABLE `measurements` ADD `import_id` text REFERENCES measurement_imports(id);--> statement-breakpoint
CREATE INDEX `measurements_in_period` ON `measurements` (`period_from`);--> statement-breakpoint
ALTER TABLE `activities` ADD `cancelled_at` integer;--> statement-breakpoint
ALTER TABLE `activities` ADD `cancel_reason` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `projects` ADD `programme_id` text REFERENCES programmes(id);--> statement-breakpoint
ALTER TABLE `projects` ADD `replicated_from_id` text REFERENCES projects(id);--> statement-breakpoint
CREATE INDEX `projects_of_programme` ON `projects` (`programme_id`);--> statement-breakpoint
CREATE INDEX `projects_replicated` ON `projects` (`replicated_from_id`);