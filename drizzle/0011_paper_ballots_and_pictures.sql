CREATE TABLE `consultation_paper_returns` (
	`consultation_id` text PRIMARY KEY NOT NULL,
	`sheets` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultation_paper_returns_not_negative" CHECK("consultation_paper_returns"."sheets" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `consultation_paper_settlements` (
	`batch_id` text NOT NULL,
	`sheet` integer NOT NULL,
	`choice` text NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	PRIMARY KEY(`batch_id`, `sheet`),
	FOREIGN KEY (`batch_id`) REFERENCES `consultation_paper_batches`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultation_paper_settlements_told" CHECK(length(trim("consultation_paper_settlements"."reason")) > 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `images` (
	`hash` text PRIMARY KEY NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`bytes` blob NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "images_hash_length" CHECK(length("images"."hash") = 64),
	CONSTRAINT "images_size" CHECK(length("images"."bytes") between 1 and 400000),
	CONSTRAINT "images_sides" CHECK("images"."width" between 1 and 1600 and "images"."height" between 1 and 1600)
) STRICT;
--> statement-breakpoint
CREATE TABLE `initiative_images` (
	`version_id` text NOT NULL,
	`position` integer NOT NULL,
	`hash` text NOT NULL,
	`alt` text NOT NULL,
	PRIMARY KEY(`version_id`, `position`),
	FOREIGN KEY (`version_id`) REFERENCES `initiative_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`hash`) REFERENCES `images`(`hash`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "initiative_images_few" CHECK("initiative_images"."position" between 1 and 3),
	CONSTRAINT "initiative_images_alt" CHECK(length(trim("initiative_images"."alt")) between 5 and 300)
) STRICT;
--> statement-breakpoint
CREATE INDEX `initiative_images_shown` ON `initiative_images` (`hash`);--> statement-breakpoint
ALTER TABLE `consultation_paper_batches` ADD `sheets` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `feasibility_reviews` ADD `conditions` text DEFAULT '' NOT NULL;--> statement-breakpoint
CREATE INDEX `needs_raised_at` ON `needs_raised` (`meeting_id`);--> statement-breakpoint
CREATE TRIGGER consultation_paper_returns_never_change BEFORE UPDATE ON consultation_paper_returns
BEGIN SELECT RAISE(ABORT, 'what was counted by hand is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER consultation_paper_returns_never_go BEFORE DELETE ON consultation_paper_returns
BEGIN SELECT RAISE(ABORT, 'what was counted by hand is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER consultation_paper_ballots_never_change BEFORE UPDATE ON consultation_paper_ballots
BEGIN SELECT RAISE(ABORT, 'a keying is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER consultation_paper_ballots_never_go BEFORE DELETE ON consultation_paper_ballots
BEGIN SELECT RAISE(ABORT, 'a keying is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER consultation_paper_settlements_never_change BEFORE UPDATE ON consultation_paper_settlements
BEGIN SELECT RAISE(ABORT, 'what a third look found is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER consultation_paper_settlements_never_go BEFORE DELETE ON consultation_paper_settlements
BEGIN SELECT RAISE(ABORT, 'what a third look found is never changed'); END;
