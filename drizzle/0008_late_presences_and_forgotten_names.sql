PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_attendances` (
	`id` text PRIMARY KEY NOT NULL,
	`minutes_id` text NOT NULL,
	`person_id` text,
	`organization_id` text,
	`guest_name` text,
	`guest_organization` text,
	`forgotten_as` text,
	`state` text NOT NULL,
	`arrived_at` integer,
	`left_at` integer,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendances_of_one" CHECK(("__new_attendances"."person_id" is not null) + ("__new_attendances"."organization_id" is not null) + ("__new_attendances"."guest_name" is not null) + ("__new_attendances"."forgotten_as" is not null) = 1),
	CONSTRAINT "attendances_guest_organization_with_name" CHECK("__new_attendances"."guest_organization" is null or "__new_attendances"."guest_name" is not null),
	CONSTRAINT "attendances_in_order" CHECK("__new_attendances"."left_at" is null or "__new_attendances"."arrived_at" is null or "__new_attendances"."left_at" >= "__new_attendances"."arrived_at")
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_attendances`("id", "minutes_id", "person_id", "organization_id", "guest_name", "guest_organization", "forgotten_as", "state", "arrived_at", "left_at") SELECT "id", "minutes_id", "person_id", "organization_id", "guest_name", "guest_organization", NULL, "state", "arrived_at", "left_at" FROM `attendances`;--> statement-breakpoint
DROP TABLE `attendances`;--> statement-breakpoint
ALTER TABLE `__new_attendances` RENAME TO `attendances`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_person_once` ON `attendances` (`minutes_id`,`person_id`) WHERE person_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_organization_once` ON `attendances` (`minutes_id`,`organization_id`) WHERE organization_id is not null;--> statement-breakpoint
CREATE INDEX `attendances_by_minutes` ON `attendances` (`minutes_id`);--> statement-breakpoint
CREATE TABLE `__new_minutes_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`minutes_id` text NOT NULL,
	`agenda_item_id` text,
	`kind` text NOT NULL,
	`typed` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	`taken` integer,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "minutes_proposals_of_an_item" CHECK(("__new_minutes_proposals"."agenda_item_id" is null) = ("__new_minutes_proposals"."kind" in ('presence', 'guest', 'counts', 'presence_removed', 'spoken_item'))),
	CONSTRAINT "minutes_proposals_settled_whole" CHECK(("__new_minutes_proposals"."settled_at" is null) = ("__new_minutes_proposals"."settled_by" is null) and ("__new_minutes_proposals"."settled_at" is null) = ("__new_minutes_proposals"."taken" is null))
) STRICT;
--> statement-breakpoint
INSERT INTO `__new_minutes_proposals`("id", "minutes_id", "agenda_item_id", "kind", "typed", "by", "at", "settled_at", "settled_by", "taken") SELECT "id", "minutes_id", "agenda_item_id", "kind", "typed", "by", "at", "settled_at", "settled_by", "taken" FROM `minutes_proposals`;--> statement-breakpoint
DROP TABLE `minutes_proposals`;--> statement-breakpoint
ALTER TABLE `__new_minutes_proposals` RENAME TO `minutes_proposals`;--> statement-breakpoint
CREATE INDEX `minutes_proposals_of` ON `minutes_proposals` (`minutes_id`,`settled_at`);