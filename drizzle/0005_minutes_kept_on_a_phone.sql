CREATE TABLE `commitment_links` (
	`hash` text PRIMARY KEY NOT NULL,
	`commitment_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `commitment_links_of` ON `commitment_links` (`commitment_id`);--> statement-breakpoint
CREATE TABLE `minutes_authors` (
	`minutes_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`minutes_id`, `person_id`),
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `minutes_documents` (
	`version_id` text PRIMARY KEY NOT NULL,
	`pdf` blob,
	`sha256` text,
	`made_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`last_error` text,
	FOREIGN KEY (`version_id`) REFERENCES `minutes_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "minutes_documents_made_whole" CHECK(("minutes_documents"."pdf" is null) = ("minutes_documents"."made_at" is null) and ("minutes_documents"."sha256" is null) = ("minutes_documents"."made_at" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `minutes_documents_to_make` ON `minutes_documents` (`next_attempt_at`) WHERE made_at is null;--> statement-breakpoint
CREATE TABLE `minutes_on_agenda` (
	`agenda_item_id` text PRIMARY KEY NOT NULL,
	`minutes_id` text NOT NULL,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `minutes_on_agenda_about` ON `minutes_on_agenda` (`minutes_id`);--> statement-breakpoint
CREATE TABLE `minutes_proposals` (
	`id` text PRIMARY KEY NOT NULL,
	`minutes_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`kind` text NOT NULL,
	`typed` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	`taken` integer,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "minutes_proposals_settled_whole" CHECK(("minutes_proposals"."settled_at" is null) = ("minutes_proposals"."settled_by" is null) and ("minutes_proposals"."settled_at" is null) = ("minutes_proposals"."taken" is null))
) STRICT;
--> statement-breakpoint
CREATE INDEX `minutes_proposals_of` ON `minutes_proposals` (`minutes_id`,`settled_at`);--> statement-breakpoint
CREATE TABLE `reminders` (
	`kind` text NOT NULL,
	`subject_id` text NOT NULL,
	`recipient_id` text NOT NULL,
	`due_on` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`kind`, `subject_id`, `recipient_id`, `due_on`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `privacy_resolutions` (
	`subject` text NOT NULL,
	`subject_id` text NOT NULL,
	`fingerprint` text NOT NULL,
	`kind` text NOT NULL,
	`resolution` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`subject`, `subject_id`, `fingerprint`),
	CONSTRAINT "privacy_resolutions_say_why" CHECK("privacy_resolutions"."resolution" <> 'confirmed' or length("privacy_resolutions"."reason") between 1 and 500)
) STRICT;
--> statement-breakpoint
ALTER TABLE `agenda_items` ADD `recurring` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `minutes_items` ADD `began_at` integer;--> statement-breakpoint
CREATE INDEX `commitments_by_binding` ON `commitments` (`bound_at`);--> statement-breakpoint
CREATE INDEX `commitments_by_due` ON `commitments` (`due_on`);--> statement-breakpoint
-- Whoever wrote in minutes kept until now is one of their authors, and what is public waits for its PDF.
INSERT INTO minutes_authors (minutes_id, person_id)
SELECT id, secretary_id FROM minutes UNION SELECT minutes_id, updated_by FROM minutes_items;
--> statement-breakpoint
INSERT INTO minutes_documents (version_id, next_attempt_at) SELECT version_id, at FROM minutes_publications;
--> statement-breakpoint
CREATE TRIGGER minutes_approvals_never_change BEFORE UPDATE ON minutes_approvals
BEGIN SELECT RAISE(ABORT, 'an approval is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER minutes_approvals_never_go BEFORE DELETE ON minutes_approvals
BEGIN SELECT RAISE(ABORT, 'an approval is never taken back'); END;
--> statement-breakpoint
CREATE TRIGGER minutes_publications_never_change BEFORE UPDATE ON minutes_publications
BEGIN SELECT RAISE(ABORT, 'a publication is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER minutes_publications_never_go BEFORE DELETE ON minutes_publications
BEGIN SELECT RAISE(ABORT, 'a publication is never taken back'); END;
--> statement-breakpoint
CREATE TRIGGER minutes_documents_never_change BEFORE UPDATE ON minutes_documents WHEN OLD.made_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a document once made is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER minutes_documents_never_go BEFORE DELETE ON minutes_documents
BEGIN SELECT RAISE(ABORT, 'a document is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER decisions_hold_once_published BEFORE UPDATE OF minutes_id, agenda_item_id, text, options, manner, outcome, in_favour, against, abstained, taken_at, quorum_percent, effective_from, review_on, initiative_id, corrects_id, published_at ON decisions WHEN OLD.published_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published decision is corrected by a new one'); END;
--> statement-breakpoint
CREATE TRIGGER decisions_stay_once_published BEFORE DELETE ON decisions WHEN OLD.published_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a published decision is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER commitments_hold_once_bound BEFORE UPDATE OF what, starts_on, due_on, owner_organization_id, owner_role, bound_at ON commitments WHEN OLD.bound_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a promise that binds is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER commitments_stay_once_bound BEFORE DELETE ON commitments WHEN OLD.bound_at IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a promise that binds is never deleted'); END;
