CREATE INDEX `eligibilities_by_person` ON `eligibilities` (`person_id`);
