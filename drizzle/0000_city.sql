CREATE TABLE `attempts` (
	`act` text NOT NULL,
	`key` text NOT NULL,
	`window_start` integer NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`act`, `key`)
) STRICT;
--> statement-breakpoint
CREATE TABLE `city_roles` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`district_id` text,
	`given_by` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `city_roles_by_person` ON `city_roles` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `city_roles_given_once` ON `city_roles` (`person_id`,`role`,`district_id`) WHERE until is null and district_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `city_roles_city_wide_once` ON `city_roles` (`person_id`,`role`) WHERE until is null and district_id is null;--> statement-breakpoint
CREATE TABLE `eligibilities` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`relation` text NOT NULL,
	`method` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`verified_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhoods`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "eligibilities_in_order" CHECK("eligibilities"."valid_to" is null or "eligibilities"."valid_to" >= "eligibilities"."valid_from")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `eligibilities_one_open` ON `eligibilities` (`person_id`) WHERE valid_to is null;--> statement-breakpoint
CREATE INDEX `eligibilities_by_neighbourhood` ON `eligibilities` (`neighbourhood_id`);--> statement-breakpoint
CREATE TABLE `identity_conflicts` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`other_person_id` text NOT NULL,
	`noticed_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`resolved_at` integer,
	`resolved_by` text,
	`resolution` text,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`other_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `people` (
	`id` text PRIMARY KEY NOT NULL,
	`display_name` text NOT NULL,
	`name_shown_at` integer,
	`email` text,
	`email_confirmed_at` integer,
	`password_hash` text,
	`language` text DEFAULT 'it' NOT NULL,
	`large_text` integer DEFAULT false NOT NULL,
	`channel` text DEFAULT 'email' NOT NULL,
	`of_age_on` text,
	`of_age_confirmed_by` text,
	`identity_key` text,
	`created_at` integer NOT NULL,
	`last_seen_at` integer,
	`erased_at` integer,
	CONSTRAINT "people_name_length" CHECK(length("people"."display_name") between 1 and 80),
	CONSTRAINT "people_email_lower" CHECK("people"."email" = lower("people"."email"))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `people_email_unique` ON `people` (`email`);--> statement-breakpoint
CREATE UNIQUE INDEX `people_identityKey_unique` ON `people` (`identity_key`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`device` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `sessions_by_person` ON `sessions` (`person_id`);--> statement-breakpoint
CREATE TABLE `account_tokens` (
	`hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`purpose` text NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE INDEX `account_tokens_by_person` ON `account_tokens` (`person_id`,`purpose`);--> statement-breakpoint
CREATE TABLE `events` (
	`number` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`actor_id` text NOT NULL,
	`actor_kind` text NOT NULL,
	`action` text NOT NULL,
	`subject_id` text NOT NULL,
	`tavolo_id` text,
	`neighbourhood_ids` text NOT NULL,
	`details` text NOT NULL,
	`personal` text,
	`personal_salt` text,
	`personal_hash` text,
	`at` integer NOT NULL,
	`hash` text NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `events_hash_unique` ON `events` (`hash`);--> statement-breakpoint
CREATE INDEX `events_by_subject` ON `events` (`subject_id`,`number`);--> statement-breakpoint
CREATE INDEX `events_by_action` ON `events` (`action`,`number`);--> statement-breakpoint
CREATE TABLE `commitment_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`commitment_id` text NOT NULL,
	`state` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`evidence` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "commitment_steps_why_dropped" CHECK("commitment_steps"."state" <> 'dropped' or length("commitment_steps"."note") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `commitment_steps_one_open` ON `commitment_steps` (`commitment_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `commitment_steps_by_state` ON `commitment_steps` (`state`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `commitments` (
	`id` text PRIMARY KEY NOT NULL,
	`what` text NOT NULL,
	`tavolo_id` text,
	`owner_organization_id` text,
	`owner_role` text,
	`owner_person_id` text,
	`starts_on` text,
	`due_on` text NOT NULL,
	`priority` text DEFAULT 'normal' NOT NULL,
	`made_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`bound_at` integer,
	FOREIGN KEY (`tavolo_id`) REFERENCES `tavoli`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "commitments_of_one" CHECK(("commitments"."owner_organization_id" is not null) + ("commitments"."owner_role" is not null) + ("commitments"."owner_person_id" is not null) = 1),
	CONSTRAINT "commitments_what_length" CHECK(length("commitments"."what") between 1 and 300),
	CONSTRAINT "commitments_in_order" CHECK("commitments"."starts_on" is null or "commitments"."starts_on" <= "commitments"."due_on")
) STRICT;
--> statement-breakpoint
CREATE INDEX `commitments_by_organization` ON `commitments` (`owner_organization_id`);--> statement-breakpoint
CREATE INDEX `commitments_by_tavolo` ON `commitments` (`tavolo_id`,`due_on`);--> statement-breakpoint
CREATE TABLE `consultation_annulments` (
	`consultation_id` text PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "annulments_say_why" CHECK(length("consultation_annulments"."reason") > 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `ballots` (
	`consultation_id` text NOT NULL,
	`code` text NOT NULL,
	`copy` integer DEFAULT 1 NOT NULL,
	`choice` text NOT NULL,
	`nonce` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `code`, `copy`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `consultation_channels` (
	`consultation_id` text NOT NULL,
	`channel` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `channel`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `consultation_neighbourhoods` (
	`consultation_id` text NOT NULL,
	`neighbourhood_id` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `neighbourhood_id`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhoods`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `consultation_neighbourhoods_there` ON `consultation_neighbourhoods` (`neighbourhood_id`);--> statement-breakpoint
CREATE TABLE `consultation_options` (
	`id` text PRIMARY KEY NOT NULL,
	`consultation_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`cents` integer,
	`initiative_id` text,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_options_in_order` ON `consultation_options` (`consultation_id`,`position`);--> statement-breakpoint
CREATE TABLE `consultation_relations` (
	`consultation_id` text NOT NULL,
	`relation` text NOT NULL,
	PRIMARY KEY(`consultation_id`, `relation`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `consultations` (
	`id` text PRIMARY KEY NOT NULL,
	`question` text NOT NULL,
	`explanation` text DEFAULT '' NOT NULL,
	`if_yes` text DEFAULT '' NOT NULL,
	`if_no` text DEFAULT '' NOT NULL,
	`method` text DEFAULT 'yes_no' NOT NULL,
	`variant` text DEFAULT '' NOT NULL,
	`min_choices` integer DEFAULT 1 NOT NULL,
	`max_choices` integer DEFAULT 1 NOT NULL,
	`winners` integer DEFAULT 1 NOT NULL,
	`budget_cents` integer,
	`quorum` text DEFAULT 'none' NOT NULL,
	`quorum_value` integer DEFAULT 0 NOT NULL,
	`majority` text DEFAULT 'simple' NOT NULL,
	`majority_numerator` integer,
	`majority_denominator` integer,
	`tie_rule` text DEFAULT 'not_approved' NOT NULL,
	`lot_source` text DEFAULT '' NOT NULL,
	`secrecy` text DEFAULT 'secret' NOT NULL,
	`binding` integer DEFAULT false NOT NULL,
	`minimum_age` integer NOT NULL,
	`city_wide` integer DEFAULT false NOT NULL,
	`opens_at` integer NOT NULL,
	`closes_at` integer NOT NULL,
	`initiative_id` text,
	`decision_id` text,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consultations_in_order" CHECK("consultations"."closes_at" > "consultations"."opens_at"),
	CONSTRAINT "consultations_question_length" CHECK(length("consultations"."question") between 1 and 300)
) STRICT;
--> statement-breakpoint
CREATE INDEX `consultations_by_closing` ON `consultations` (`closes_at`);--> statement-breakpoint
CREATE INDEX `consultations_about` ON `consultations` (`initiative_id`);--> statement-breakpoint
CREATE INDEX `consultations_from` ON `consultations` (`decision_id`);--> statement-breakpoint
CREATE TABLE `consultation_manifests` (
	`consultation_id` text PRIMARY KEY NOT NULL,
	`manifest` text NOT NULL,
	`hash` text NOT NULL,
	`entitled` integer NOT NULL,
	`public_key` blob,
	`key_copy_verified_at` integer,
	`called_by` text NOT NULL,
	`called_at` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `consultation_proclamations` (
	`consultation_id` text PRIMARY KEY NOT NULL,
	`text` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `consultation_results` (
	`consultation_id` text PRIMARY KEY NOT NULL,
	`outcome` text NOT NULL,
	`tied` integer DEFAULT false NOT NULL,
	`cast` integer NOT NULL,
	`result` text NOT NULL,
	`trace` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `sealed_ballots` (
	`consultation_id` text NOT NULL,
	`id` text NOT NULL,
	`sealed` blob NOT NULL,
	PRIMARY KEY(`consultation_id`, `id`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `voter_participations` (
	`consultation_id` text NOT NULL,
	`voter_key` text NOT NULL,
	`neighbourhood_id` text,
	`channel` text,
	`issued_on` text,
	`cast_on` text,
	PRIMARY KEY(`consultation_id`, `voter_key`),
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhoods`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "voter_participations_cast_by_channel" CHECK("voter_participations"."cast_on" is null or "voter_participations"."channel" is not null)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `voter_secrets` (
	`consultation_id` text PRIMARY KEY NOT NULL,
	`secret` blob NOT NULL,
	FOREIGN KEY (`consultation_id`) REFERENCES `consultations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `indicators` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`definition` text NOT NULL,
	`unit` text NOT NULL,
	`kind` text NOT NULL,
	`aggregation` text NOT NULL,
	`direction` text NOT NULL,
	`rhythm` text NOT NULL,
	`disaggregation` text DEFAULT '' NOT NULL,
	`standard` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	`archived_at` integer
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicators_slug_unique` ON `indicators` (`slug`);--> statement-breakpoint
CREATE TABLE `feasibility_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`office` text NOT NULL,
	`competence` text NOT NULL,
	`legal` text NOT NULL,
	`technical` text NOT NULL,
	`economic` text NOT NULL,
	`cents` integer,
	`note` text DEFAULT '' NOT NULL,
	`deadline` text,
	`answer` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `feasibility_reviews_of` ON `feasibility_reviews` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `initiative_costs` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`position` integer NOT NULL,
	`line` text NOT NULL,
	`cents` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `initiative_versions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "initiative_costs_not_negative" CHECK("initiative_costs"."cents" >= 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `initiative_costs_in_order` ON `initiative_costs` (`version_id`,`position`);--> statement-breakpoint
CREATE TABLE `initiative_indicators` (
	`initiative_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	PRIMARY KEY(`initiative_id`, `indicator_id`),
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `initiative_needs` (
	`initiative_id` text NOT NULL,
	`need_id` text NOT NULL,
	PRIMARY KEY(`initiative_id`, `need_id`),
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`need_id`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `initiative_needs_answered` ON `initiative_needs` (`need_id`);--> statement-breakpoint
CREATE TABLE `initiative_neighbourhoods` (
	`initiative_id` text NOT NULL,
	`neighbourhood_id` text NOT NULL,
	PRIMARY KEY(`initiative_id`, `neighbourhood_id`),
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhoods`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `initiative_neighbourhoods_there` ON `initiative_neighbourhoods` (`neighbourhood_id`);--> statement-breakpoint
CREATE TABLE `initiative_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`office` text DEFAULT '' NOT NULL,
	`merged_into_id` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`merged_into_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "initiative_steps_say_why" CHECK("initiative_steps"."state" not in ('not_approved', 'not_admissible', 'merged') or (length("initiative_steps"."reason") > 0 and length("initiative_steps"."office") > 0))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `initiative_steps_one_open` ON `initiative_steps` (`initiative_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `initiative_steps_by_state` ON `initiative_steps` (`state`,`at`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `initiative_steps_of` ON `initiative_steps` (`initiative_id`,`at`);--> statement-breakpoint
CREATE TABLE `initiative_targets` (
	`initiative_id` text NOT NULL,
	`target` text NOT NULL,
	PRIMARY KEY(`initiative_id`, `target`),
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `initiative_targets_for` ON `initiative_targets` (`target`);--> statement-breakpoint
CREATE TABLE `initiative_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`initiative_id` text NOT NULL,
	`number` integer NOT NULL,
	`step` integer DEFAULT 1 NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`theme` text NOT NULL,
	`problem` text DEFAULT '' NOT NULL,
	`actions` text DEFAULT '' NOT NULL,
	`period` text DEFAULT '' NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`partners_found` text DEFAULT '' NOT NULL,
	`partners_wanted` text DEFAULT '' NOT NULL,
	`space` text DEFAULT '' NOT NULL,
	`volunteers` integer,
	`volunteer_hours` integer,
	`materials` text DEFAULT '' NOT NULL,
	`co_funding` text DEFAULT '' NOT NULL,
	`accessibility` text DEFAULT '' NOT NULL,
	`afterwards` text DEFAULT '' NOT NULL,
	`beneficiaries` text,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "initiative_title_length" CHECK(length("initiative_versions"."title") <= 80),
	CONSTRAINT "initiative_summary_length" CHECK(length("initiative_versions"."summary") <= 300),
	CONSTRAINT "initiative_volunteers" CHECK("initiative_versions"."volunteers" is null or "initiative_versions"."volunteers" between 0 and 10000)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `initiative_versions_in_order` ON `initiative_versions` (`initiative_id`,`number`);--> statement-breakpoint
CREATE TABLE `initiatives` (
	`id` text PRIMARY KEY NOT NULL,
	`author_person_id` text,
	`author_organization_id` text,
	`assistance` text,
	`assisted_by` text,
	`city_wide` integer DEFAULT false NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`submitted_at` integer,
	FOREIGN KEY (`author_person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`author_organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "initiatives_of_one" CHECK("initiatives"."author_person_id" is null or "initiatives"."author_organization_id" is null)
) STRICT;
--> statement-breakpoint
CREATE INDEX `initiatives_by_person` ON `initiatives` (`author_person_id`);--> statement-breakpoint
CREATE INDEX `initiatives_by_organization` ON `initiatives` (`author_organization_id`);--> statement-breakpoint
CREATE INDEX `initiatives_by_submission` ON `initiatives` (`submitted_at`);--> statement-breakpoint
CREATE TABLE `supports` (
	`initiative_id` text NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`initiative_id`, `person_id`),
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `supports_by_person` ON `supports` (`person_id`);--> statement-breakpoint
CREATE TABLE `agenda_item_initiatives` (
	`agenda_item_id` text NOT NULL,
	`initiative_id` text NOT NULL,
	PRIMARY KEY(`agenda_item_id`, `initiative_id`),
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `agenda_item_initiatives_about` ON `agenda_item_initiatives` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`kind` text NOT NULL,
	`minutes_planned` integer DEFAULT 10 NOT NULL,
	`presenter` text DEFAULT '' NOT NULL,
	`visibility` text DEFAULT 'public' NOT NULL,
	`carried_from_id` text,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`carried_from_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agenda_items_title_length" CHECK(length("agenda_items"."title") between 1 and 200),
	CONSTRAINT "agenda_items_minutes" CHECK("agenda_items"."minutes_planned" between 0 and 600)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `agenda_items_in_order` ON `agenda_items` (`meeting_id`,`position`);--> statement-breakpoint
CREATE INDEX `agenda_items_carried` ON `agenda_items` (`carried_from_id`);--> statement-breakpoint
CREATE TABLE `initiatives_raised` (
	`initiative_id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `initiatives_raised_at` ON `initiatives_raised` (`meeting_id`);--> statement-breakpoint
CREATE TABLE `meeting_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`previous_start` integer,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meeting_steps_say_why" CHECK("meeting_steps"."state" not in ('postponed', 'cancelled') or length("meeting_steps"."reason") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_steps_one_open` ON `meeting_steps` (`meeting_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `meeting_steps_by_state` ON `meeting_steps` (`state`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `meetings` (
	`id` text PRIMARY KEY NOT NULL,
	`tavolo_id` text NOT NULL,
	`year` integer,
	`number` integer,
	`kind` text DEFAULT 'ordinario' NOT NULL,
	`title` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	`mode` text DEFAULT 'presenza' NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`step_free` integer DEFAULT false NOT NULL,
	`accessible_toilet` integer DEFAULT false NOT NULL,
	`hearing_loop` integer DEFAULT false NOT NULL,
	`parking` integer DEFAULT false NOT NULL,
	`sign_language` integer DEFAULT false NOT NULL,
	`interpreter` integer DEFAULT false NOT NULL,
	`child_care` integer DEFAULT false NOT NULL,
	`transport` integer DEFAULT false NOT NULL,
	`access_notes` text DEFAULT '' NOT NULL,
	`join_link` text DEFAULT '' NOT NULL,
	`capacity` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	FOREIGN KEY (`tavolo_id`) REFERENCES `tavoli`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "meetings_in_order" CHECK("meetings"."ends_at" > "meetings"."starts_at"),
	CONSTRAINT "meetings_capacity" CHECK("meetings"."capacity" is null or "meetings"."capacity" > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meetings_numbered` ON `meetings` (`tavolo_id`,`year`,`number`) WHERE number is not null;--> statement-breakpoint
CREATE INDEX `meetings_by_start` ON `meetings` (`starts_at`);--> statement-breakpoint
CREATE INDEX `meetings_of_tavolo` ON `meetings` (`tavolo_id`,`starts_at`);--> statement-breakpoint
CREATE TABLE `needs_raised` (
	`need_id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	FOREIGN KEY (`need_id`) REFERENCES `needs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `meeting_registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`person_id` text NOT NULL,
	`waiting` integer DEFAULT false NOT NULL,
	`services` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`cancelled_at` integer,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `meeting_registrations_once` ON `meeting_registrations` (`meeting_id`,`person_id`) WHERE cancelled_at is null;--> statement-breakpoint
CREATE INDEX `meeting_registrations_by_person` ON `meeting_registrations` (`person_id`);--> statement-breakpoint
CREATE TABLE `commitment_reviews` (
	`commitment_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	PRIMARY KEY(`commitment_id`, `agenda_item_id`),
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE cascade
) STRICT;
--> statement-breakpoint
CREATE TABLE `decisions` (
	`id` text PRIMARY KEY NOT NULL,
	`minutes_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`text` text NOT NULL,
	`options` text DEFAULT '' NOT NULL,
	`manner` text NOT NULL,
	`outcome` text NOT NULL,
	`in_favour` integer,
	`against` integer,
	`abstained` integer,
	`taken_at` integer NOT NULL,
	`present` integer,
	`members` integer,
	`quorum_percent` integer DEFAULT 0 NOT NULL,
	`effective_from` text,
	`review_on` text,
	`initiative_id` text,
	`corrects_id` text,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`published_at` integer,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrects_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "decisions_text_length" CHECK(length("decisions"."text") between 1 and 1000),
	CONSTRAINT "decisions_tallies" CHECK("decisions"."manner" not in ('open_vote', 'secret_vote') or ("decisions"."in_favour" is not null and "decisions"."against" is not null and "decisions"."abstained" is not null)),
	CONSTRAINT "decisions_not_more_votes_than_people" CHECK("decisions"."present" is null or coalesce("decisions"."in_favour", 0) + coalesce("decisions"."against", 0) + coalesce("decisions"."abstained", 0) <= "decisions"."present"),
	CONSTRAINT "decisions_postponed_together" CHECK(("decisions"."manner" = 'postponed') = ("decisions"."outcome" = 'postponed'))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `decisions_correctsId_unique` ON `decisions` (`corrects_id`);--> statement-breakpoint
CREATE INDEX `decisions_by_publication` ON `decisions` (`published_at`);--> statement-breakpoint
CREATE INDEX `decisions_of_minutes` ON `decisions` (`minutes_id`);--> statement-breakpoint
CREATE INDEX `decisions_about` ON `decisions` (`initiative_id`);--> statement-breakpoint
CREATE TABLE `minutes_commitments` (
	`commitment_id` text PRIMARY KEY NOT NULL,
	`minutes_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`decision_id` text,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `minutes_commitments_of` ON `minutes_commitments` (`minutes_id`);--> statement-breakpoint
CREATE TABLE `attendance_counts` (
	`minutes_id` text NOT NULL,
	`category` text NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`minutes_id`, `category`),
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendance_counts_range" CHECK("attendance_counts"."people" between 0 and 10000)
) STRICT;
--> statement-breakpoint
CREATE TABLE `attendances` (
	`id` text PRIMARY KEY NOT NULL,
	`minutes_id` text NOT NULL,
	`person_id` text,
	`organization_id` text,
	`guest_name` text,
	`guest_organization` text,
	`state` text NOT NULL,
	`arrived_at` integer,
	`left_at` integer,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendances_of_one" CHECK(("attendances"."person_id" is not null) + ("attendances"."organization_id" is not null) + ("attendances"."guest_name" is not null) = 1),
	CONSTRAINT "attendances_in_order" CHECK("attendances"."left_at" is null or "attendances"."arrived_at" is null or "attendances"."left_at" >= "attendances"."arrived_at")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_person_once` ON `attendances` (`minutes_id`,`person_id`) WHERE person_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `attendances_organization_once` ON `attendances` (`minutes_id`,`organization_id`) WHERE organization_id is not null;--> statement-breakpoint
CREATE TABLE `minutes` (
	`id` text PRIMARY KEY NOT NULL,
	`meeting_id` text NOT NULL,
	`number` text NOT NULL,
	`secretary_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`meeting_id`) REFERENCES `meetings`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_meetingId_unique` ON `minutes` (`meeting_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_number_unique` ON `minutes` (`number`);--> statement-breakpoint
CREATE TABLE `minutes_approvals` (
	`version_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`manner` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `minutes_versions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `minutes_items` (
	`minutes_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	`treatment` text DEFAULT 'treated' NOT NULL,
	`notes` text DEFAULT '' NOT NULL,
	`summary` text DEFAULT '' NOT NULL,
	`positions` text DEFAULT '' NOT NULL,
	`documents` text DEFAULT '' NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`updated_by` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`minutes_id`, `agenda_item_id`),
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `minutes_publications` (
	`version_id` text PRIMARY KEY NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `minutes_versions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `minutes_publications_by_time` ON `minutes_publications` (`at`);--> statement-breakpoint
CREATE TABLE `minutes_reviews` (
	`id` text PRIMARY KEY NOT NULL,
	`version_id` text NOT NULL,
	`person_id` text NOT NULL,
	`verdict` text NOT NULL,
	`paragraph` text DEFAULT '' NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	`at` integer NOT NULL,
	`settled_at` integer,
	FOREIGN KEY (`version_id`) REFERENCES `minutes_versions`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "minutes_reviews_say_what" CHECK("minutes_reviews"."verdict" <> 'correct' or length("minutes_reviews"."text") > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `minutes_reviews_of` ON `minutes_reviews` (`version_id`);--> statement-breakpoint
CREATE TABLE `minutes_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`minutes_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_steps_one_open` ON `minutes_steps` (`minutes_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `minutes_steps_by_state` ON `minutes_steps` (`state`,`at`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `minutes_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`minutes_id` text NOT NULL,
	`number` integer NOT NULL,
	`snapshot` text NOT NULL,
	`public_snapshot` text NOT NULL,
	`sha256` text NOT NULL,
	`why` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`minutes_id`) REFERENCES `minutes`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `minutes_versions_in_order` ON `minutes_versions` (`minutes_id`,`number`);--> statement-breakpoint
CREATE TABLE `protocol_marks` (
	`version_id` text PRIMARY KEY NOT NULL,
	`number` text NOT NULL,
	`on` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `minutes_versions`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `barrier_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`page` text NOT NULL,
	`problem` text NOT NULL,
	`contact` text NOT NULL,
	`created_at` integer NOT NULL,
	`due_on` text NOT NULL,
	`answered_at` integer,
	`answered_by` text,
	CONSTRAINT "barrier_reports_problem_length" CHECK(length("barrier_reports"."problem") <= 1000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `barrier_reports_by_due` ON `barrier_reports` (`due_on`);--> statement-breakpoint
CREATE TABLE `city_rules` (
	`rule` text PRIMARY KEY NOT NULL,
	`value` integer NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `municipality` (
	`id` integer PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`motto` text DEFAULT '' NOT NULL,
	`istat_code` text,
	`ipa_code` text,
	`office` text DEFAULT '' NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`hours` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`pec` text DEFAULT '' NOT NULL,
	`dpo_contact` text DEFAULT '' NOT NULL,
	`accessibility_statement_url` text DEFAULT '' NOT NULL,
	`report_url` text DEFAULT '' NOT NULL,
	`appointment_url` text DEFAULT '' NOT NULL,
	`demo` integer DEFAULT false NOT NULL,
	`updated_at` integer NOT NULL,
	CONSTRAINT "municipality_is_one" CHECK("municipality"."id" = 1)
) STRICT;
--> statement-breakpoint
CREATE TABLE `page_ratings` (
	`id` text PRIMARY KEY NOT NULL,
	`path` text NOT NULL,
	`stars` integer NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	CONSTRAINT "page_ratings_stars" CHECK("page_ratings"."stars" between 1 and 5),
	CONSTRAINT "page_ratings_note_length" CHECK(length("page_ratings"."note") <= 500)
) STRICT;
--> statement-breakpoint
CREATE INDEX `page_ratings_by_path` ON `page_ratings` (`path`);--> statement-breakpoint
CREATE TABLE `needs` (
	`id` text PRIMARY KEY NOT NULL,
	`neighbourhood_id` text,
	`theme` text NOT NULL,
	`target` text NOT NULL,
	`words` text NOT NULL,
	`source` text NOT NULL,
	`recorded_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhoods`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "needs_words_length" CHECK(length("needs"."words") between 1 and 300)
) STRICT;
--> statement-breakpoint
CREATE INDEX `needs_by_neighbourhood` ON `needs` (`neighbourhood_id`,`theme`);--> statement-breakpoint
CREATE TABLE `districts` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`office` text DEFAULT '' NOT NULL,
	`address` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`hours` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `districts_slug_unique` ON `districts` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `districts_name_unique` ON `districts` (`name`);--> statement-breakpoint
CREATE TABLE `neighbourhoods` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`district_id` text NOT NULL,
	`polygon` text,
	`colour` integer NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`district_id`) REFERENCES `districts`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "neighbourhoods_colour" CHECK("neighbourhoods"."colour" between 0 and 11)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `neighbourhoods_slug_unique` ON `neighbourhoods` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `neighbourhoods_name_unique` ON `neighbourhoods` (`name`);--> statement-breakpoint
CREATE INDEX `neighbourhoods_by_district` ON `neighbourhoods` (`district_id`);--> statement-breakpoint
CREATE TABLE `neighbourhood_population` (
	`neighbourhood_id` text NOT NULL,
	`band` text NOT NULL,
	`year` integer NOT NULL,
	`inhabitants` integer NOT NULL,
	`source` text NOT NULL,
	PRIMARY KEY(`neighbourhood_id`, `band`, `year`),
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhoods`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "population_not_negative" CHECK("neighbourhood_population"."inhabitants" >= 0)
) STRICT;
--> statement-breakpoint
CREATE TABLE `delegates` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`person_id` text NOT NULL,
	`named_by` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `delegates_open_once` ON `delegates` (`organization_id`,`person_id`) WHERE until is null;--> statement-breakpoint
CREATE INDEX `delegates_by_person` ON `delegates` (`person_id`);--> statement-breakpoint
CREATE TABLE `organization_targets` (
	`organization_id` text NOT NULL,
	`target` text NOT NULL,
	PRIMARY KEY(`organization_id`, `target`),
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `organization_themes` (
	`organization_id` text NOT NULL,
	`theme` text NOT NULL,
	PRIMARY KEY(`organization_id`, `theme`),
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `organizations` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`description` text DEFAULT '' NOT NULL,
	`fiscal_code` text,
	`runts` text,
	`email` text DEFAULT '' NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`website` text DEFAULT '' NOT NULL,
	`verified_by` text,
	`verified_at` integer,
	`archived_at` integer,
	`created_at` integer NOT NULL,
	CONSTRAINT "organizations_name_length" CHECK(length("organizations"."name") between 1 and 120)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_slug_unique` ON `organizations` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_name_unique` ON `organizations` (`name`);--> statement-breakpoint
CREATE UNIQUE INDEX `organizations_fiscalCode_unique` ON `organizations` (`fiscal_code`);--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`recipient` text NOT NULL,
	`subject` text NOT NULL,
	`body` text NOT NULL,
	`language` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer,
	`attempts` integer DEFAULT 0 NOT NULL,
	`next_attempt_at` integer NOT NULL,
	`last_error` text
) STRICT;
--> statement-breakpoint
CREATE INDEX `letters_to_send` ON `letters` (`next_attempt_at`) WHERE sent_at is null;--> statement-breakpoint
CREATE TABLE `objectives` (
	`id` text PRIMARY KEY NOT NULL,
	`line_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`promise` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`line_id`) REFERENCES `strategic_lines`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `objectives_in_order` ON `objectives` (`line_id`,`position`);--> statement-breakpoint
CREATE TABLE `pacts` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`starts_on` text NOT NULL,
	`ends_on` text NOT NULL,
	`preamble` text DEFAULT '' NOT NULL,
	`context_analysis` text DEFAULT '' NOT NULL,
	`act_reference` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`published_by` text,
	`archived_at` integer,
	CONSTRAINT "pacts_in_order" CHECK("pacts"."ends_on" > "pacts"."starts_on")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `pacts_slug_unique` ON `pacts` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `pacts_one_in_force` ON `pacts` (("published_at" is not null)) WHERE published_at is not null and archived_at is null;--> statement-breakpoint
CREATE TABLE `strategic_lines` (
	`id` text PRIMARY KEY NOT NULL,
	`pact_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`text` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`pact_id`) REFERENCES `pacts`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `strategic_lines_in_order` ON `strategic_lines` (`pact_id`,`position`);--> statement-breakpoint
CREATE TABLE `targets` (
	`indicator_id` text NOT NULL,
	`objective_id` text NOT NULL,
	`year` integer NOT NULL,
	`baseline` real NOT NULL,
	`target` real NOT NULL,
	`set_by` text NOT NULL,
	`set_at` integer NOT NULL,
	PRIMARY KEY(`objective_id`, `indicator_id`, `year`),
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`objective_id`) REFERENCES `objectives`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `measurements` (
	`id` text PRIMARY KEY NOT NULL,
	`indicator_id` text NOT NULL,
	`project_id` text NOT NULL,
	`activity_id` text,
	`neighbourhood_id` text,
	`period_from` text NOT NULL,
	`period_to` text NOT NULL,
	`value` real NOT NULL,
	`sample` integer,
	`estimated` integer DEFAULT false NOT NULL,
	`source` text NOT NULL,
	`note` text DEFAULT '' NOT NULL,
	`corrects_id` text,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicators`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhoods`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`corrects_id`) REFERENCES `measurements`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "measurements_not_negative" CHECK("measurements"."value" >= 0),
	CONSTRAINT "measurements_in_order" CHECK("measurements"."period_to" >= "measurements"."period_from")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `measurements_correctsId_unique` ON `measurements` (`corrects_id`);--> statement-breakpoint
CREATE INDEX `measurements_of` ON `measurements` (`project_id`,`indicator_id`,`period_from`);--> statement-breakpoint
CREATE INDEX `measurements_by_indicator` ON `measurements` (`indicator_id`,`period_from`);--> statement-breakpoint
CREATE TABLE `milestones` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`due_on` text NOT NULL,
	`done_on` text,
	`owner_organization_id` text,
	`weight` integer DEFAULT 1 NOT NULL,
	`evidence` text DEFAULT '' NOT NULL,
	`done_by` text,
	`done_at` integer,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "milestones_weight" CHECK("milestones"."weight" between 1 and 100),
	CONSTRAINT "milestones_title_length" CHECK(length("milestones"."title") between 1 and 160)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `milestones_in_order` ON `milestones` (`project_id`,`position`);--> statement-breakpoint
CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`neighbourhood_id` text,
	`title` text NOT NULL,
	`place` text DEFAULT '' NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`accessible` integer DEFAULT false NOT NULL,
	`participants` integer,
	`volunteers` integer,
	`volunteer_minutes` integer,
	`by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhoods`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "activities_in_order" CHECK("activities"."ends_at" > "activities"."starts_at"),
	CONSTRAINT "activities_participants" CHECK("activities"."participants" is null or "activities"."participants" between 0 and 100000),
	CONSTRAINT "activities_volunteers" CHECK("activities"."volunteers" is null or "activities"."volunteers" between 0 and 10000)
) STRICT;
--> statement-breakpoint
CREATE INDEX `activities_of` ON `activities` (`project_id`);--> statement-breakpoint
CREATE INDEX `activities_by_start` ON `activities` (`starts_at`);--> statement-breakpoint
CREATE TABLE `activity_counts` (
	`activity_id` text NOT NULL,
	`target` text NOT NULL,
	`people` integer NOT NULL,
	PRIMARY KEY(`activity_id`, `target`),
	FOREIGN KEY (`activity_id`) REFERENCES `activities`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "activity_counts_range" CHECK("activity_counts"."people" between 0 and 100000)
) STRICT;
--> statement-breakpoint
CREATE TABLE `project_agenda_items` (
	`project_id` text NOT NULL,
	`agenda_item_id` text NOT NULL,
	PRIMARY KEY(`project_id`, `agenda_item_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `project_commitments` (
	`commitment_id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	FOREIGN KEY (`commitment_id`) REFERENCES `commitments`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `project_commitments_of` ON `project_commitments` (`project_id`);--> statement-breakpoint
CREATE TABLE `project_expenses` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`line` text NOT NULL,
	`cents` integer NOT NULL,
	`funder` text NOT NULL,
	`on` text NOT NULL,
	`document_reference` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_expenses_positive" CHECK("project_expenses"."cents" > 0),
	CONSTRAINT "project_expenses_have_a_funder" CHECK(length("project_expenses"."funder") > 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `project_expenses_of` ON `project_expenses` (`project_id`);--> statement-breakpoint
CREATE TABLE `project_funding` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`source` text NOT NULL,
	`cents` integer NOT NULL,
	`in_kind` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_funding_not_negative" CHECK("project_funding"."cents" >= 0)
) STRICT;
--> statement-breakpoint
CREATE INDEX `project_funding_of` ON `project_funding` (`project_id`);--> statement-breakpoint
CREATE TABLE `project_neighbourhoods` (
	`project_id` text NOT NULL,
	`neighbourhood_id` text NOT NULL,
	PRIMARY KEY(`project_id`, `neighbourhood_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhoods`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `project_neighbourhoods_there` ON `project_neighbourhoods` (`neighbourhood_id`);--> statement-breakpoint
CREATE TABLE `project_objectives` (
	`project_id` text NOT NULL,
	`objective_id` text NOT NULL,
	PRIMARY KEY(`project_id`, `objective_id`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`objective_id`) REFERENCES `objectives`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `project_objectives_for` ON `project_objectives` (`objective_id`);--> statement-breakpoint
CREATE TABLE `project_partners` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `project_partners_open_once` ON `project_partners` (`project_id`,`organization_id`) WHERE until is null;--> statement-breakpoint
CREATE UNIQUE INDEX `project_partners_one_lead` ON `project_partners` (`project_id`) WHERE until is null and role = 'lead';--> statement-breakpoint
CREATE INDEX `project_partners_by_organization` ON `project_partners` (`organization_id`);--> statement-breakpoint
CREATE TABLE `project_steps` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`state` text NOT NULL,
	`reason` text DEFAULT '' NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "project_steps_say_why" CHECK("project_steps"."state" not in ('suspended', 'not_realised') or length("project_steps"."reason") > 0)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `project_steps_one_open` ON `project_steps` (`project_id`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `project_steps_by_state` ON `project_steps` (`state`) WHERE ended_at is null;--> statement-breakpoint
CREATE TABLE `project_targets` (
	`project_id` text NOT NULL,
	`target` text NOT NULL,
	PRIMARY KEY(`project_id`, `target`),
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `project_targets_for` ON `project_targets` (`target`);--> statement-breakpoint
CREATE TABLE `project_updates` (
	`id` text PRIMARY KEY NOT NULL,
	`project_id` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`by` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`project_id`) REFERENCES `projects`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `project_updates_of` ON `project_updates` (`project_id`,`at`);--> statement-breakpoint
CREATE TABLE `projects` (
	`id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`origin` text NOT NULL,
	`initiative_id` text,
	`decision_id` text,
	`theme` text NOT NULL,
	`programme` text DEFAULT '' NOT NULL,
	`kind` text NOT NULL,
	`maturity` text DEFAULT 'idea' NOT NULL,
	`city_wide` integer DEFAULT false NOT NULL,
	`planned_start` text NOT NULL,
	`planned_end` text NOT NULL,
	`actual_start` text,
	`actual_end` text,
	`lessons` text DEFAULT '' NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`initiative_id`) REFERENCES `initiatives`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`decision_id`) REFERENCES `decisions`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "projects_in_order" CHECK("projects"."planned_end" >= "projects"."planned_start"),
	CONSTRAINT "projects_title_length" CHECK(length("projects"."title") between 1 and 120),
	CONSTRAINT "projects_origin" CHECK(("projects"."origin" <> 'initiative' or "projects"."initiative_id" is not null) and ("projects"."origin" <> 'decision' or "projects"."decision_id" is not null))
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `projects_initiativeId_unique` ON `projects` (`initiative_id`);--> statement-breakpoint
CREATE INDEX `projects_from` ON `projects` (`decision_id`);--> statement-breakpoint
CREATE TABLE `tavolo_contact_people` (
	`id` text PRIMARY KEY NOT NULL,
	`tavolo_id` text NOT NULL,
	`role` text NOT NULL,
	`phone` text DEFAULT '' NOT NULL,
	`email` text DEFAULT '' NOT NULL,
	`hours` text DEFAULT '' NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	FOREIGN KEY (`tavolo_id`) REFERENCES `tavoli`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tavolo_contact_people_one` ON `tavolo_contact_people` (`tavolo_id`) WHERE until is null;--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`tavolo_id` text NOT NULL,
	`person_id` text,
	`organization_id` text,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	`until` integer,
	`added_by` text NOT NULL,
	`ended_by` text,
	FOREIGN KEY (`tavolo_id`) REFERENCES `tavoli`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "memberships_of_one" CHECK(("memberships"."person_id" is null) <> ("memberships"."organization_id" is null)),
	CONSTRAINT "memberships_in_order" CHECK("memberships"."until" is null or "memberships"."until" >= "memberships"."since")
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_person_once` ON `memberships` (`tavolo_id`,`person_id`,`role`) WHERE until is null and person_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_organization_once` ON `memberships` (`tavolo_id`,`organization_id`,`role`) WHERE until is null and organization_id is not null;--> statement-breakpoint
CREATE INDEX `memberships_by_person` ON `memberships` (`person_id`);--> statement-breakpoint
CREATE INDEX `memberships_by_organization` ON `memberships` (`organization_id`);--> statement-breakpoint
CREATE TABLE `tavoli` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`neighbourhood_id` text NOT NULL,
	`theme` text NOT NULL,
	`name` text NOT NULL,
	`mandate` text DEFAULT '' NOT NULL,
	`rhythm` text DEFAULT 'mensile' NOT NULL,
	`usual_time` text DEFAULT '' NOT NULL,
	`usual_place` text DEFAULT '' NOT NULL,
	`quorum_percent` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`neighbourhood_id`) REFERENCES `neighbourhoods`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "tavoli_quorum" CHECK("tavoli"."quorum_percent" between 0 and 100)
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `tavoli_slug_unique` ON `tavoli` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `tavoli_one_for_theme` ON `tavoli` (`neighbourhood_id`,`theme`) WHERE closed_at is null;