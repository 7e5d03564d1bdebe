CREATE INDEX `attendances_by_minutes` ON `attendances` (`minutes_id`);
--> statement-breakpoint
-- Who erases their account leaves every seat and stops acting for every organisation, whatever erased it.
-- Accounts know nothing of tavoli and organisations, so the database holds it.
CREATE TRIGGER people_erased_leave_seats AFTER UPDATE OF erased_at ON people WHEN NEW.erased_at IS NOT NULL
BEGIN
	UPDATE memberships SET until = max(NEW.erased_at, since), ended_by = NEW.id WHERE person_id = NEW.id AND until IS NULL;
	UPDATE delegates SET until = NEW.erased_at WHERE person_id = NEW.id AND until IS NULL;
END;
--> statement-breakpoint
UPDATE memberships SET until = max((SELECT erased_at FROM people WHERE id = person_id), since), ended_by = person_id
WHERE until IS NULL AND person_id IN (SELECT id FROM people WHERE erased_at IS NOT NULL);
--> statement-breakpoint
UPDATE delegates SET until = (SELECT erased_at FROM people WHERE id = person_id)
WHERE until IS NULL AND person_id IN (SELECT id FROM people WHERE erased_at IS NOT NULL);
