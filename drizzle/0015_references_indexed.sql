CREATE INDEX `commitment_steps_of` ON `commitment_steps` (`commitment_id`,`at`);--> statement-breakpoint
CREATE INDEX `commitments_by_person` ON `commitments` (`owner_person_id`) WHERE owner_person_id is not null;--> statement-breakpoint
CREATE INDEX `initiative_steps_merged_into` ON `initiative_steps` (`merged_into_id`) WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX `meeting_steps_of` ON `meeting_steps` (`meeting_id`,`at`);--> statement-breakpoint
CREATE INDEX `attendances_by_person` ON `attendances` (`person_id`) WHERE person_id is not null;--> statement-breakpoint
CREATE INDEX `attendances_by_organization` ON `attendances` (`organization_id`) WHERE organization_id is not null;--> statement-breakpoint
CREATE INDEX `decisions_at` ON `decisions` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `minutes_commitments_at` ON `minutes_commitments` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `minutes_commitments_from` ON `minutes_commitments` (`decision_id`) WHERE decision_id is not null;--> statement-breakpoint
CREATE INDEX `minutes_proposals_at` ON `minutes_proposals` (`agenda_item_id`) WHERE agenda_item_id is not null;--> statement-breakpoint
CREATE INDEX `minutes_items_at` ON `minutes_items` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `minutes_steps_of` ON `minutes_steps` (`minutes_id`,`at`);--> statement-breakpoint
CREATE INDEX `delegates_of` ON `delegates` (`organization_id`);--> statement-breakpoint
CREATE INDEX `project_indicators_of` ON `project_indicators` (`project_id`);--> statement-breakpoint
CREATE INDEX `measurements_of_activity` ON `measurements` (`activity_id`) WHERE activity_id is not null;--> statement-breakpoint
CREATE INDEX `measurements_of_import` ON `measurements` (`import_id`) WHERE import_id is not null;--> statement-breakpoint
CREATE INDEX `project_agenda_items_at` ON `project_agenda_items` (`agenda_item_id`);--> statement-breakpoint
CREATE INDEX `project_partners_of` ON `project_partners` (`project_id`);--> statement-breakpoint
CREATE INDEX `project_steps_of` ON `project_steps` (`project_id`,`at`);--> statement-breakpoint
CREATE INDEX `memberships_of` ON `memberships` (`tavolo_id`);