-- Who erases their account takes with them what they never sent, and where they said they would come, with
-- the services they asked for. Whoever waits longest for each place gets it. Supports stay: they are a count.
CREATE TRIGGER people_erased_leave_no_drafts AFTER UPDATE OF erased_at ON people WHEN NEW.erased_at IS NOT NULL
BEGIN
	UPDATE meeting_registrations SET waiting = 0 WHERE id IN (
		SELECT (
			SELECT next.id FROM meeting_registrations next
			WHERE next.meeting_id = mine.meeting_id AND next.cancelled_at IS NULL AND next.waiting
			ORDER BY next.created_at, next.id LIMIT 1
		)
		FROM meeting_registrations mine JOIN meetings ON meetings.id = mine.meeting_id
		WHERE mine.person_id = NEW.id AND mine.cancelled_at IS NULL AND NOT mine.waiting
			AND meetings.ends_at > NEW.erased_at
			AND meetings.capacity >= (
				SELECT count(*) FROM meeting_registrations coming
				WHERE coming.meeting_id = mine.meeting_id AND coming.cancelled_at IS NULL AND NOT coming.waiting
			)
	);
	DELETE FROM meeting_registrations WHERE person_id = NEW.id;
	DELETE FROM initiative_costs WHERE version_id IN (SELECT v.id FROM initiative_versions v JOIN initiatives i ON i.id = v.initiative_id WHERE i.author_person_id = NEW.id AND i.submitted_at IS NULL);
	DELETE FROM initiative_targets WHERE initiative_id IN (SELECT id FROM initiatives WHERE author_person_id = NEW.id AND submitted_at IS NULL);
	DELETE FROM initiative_needs WHERE initiative_id IN (SELECT id FROM initiatives WHERE author_person_id = NEW.id AND submitted_at IS NULL);
	DELETE FROM initiative_neighbourhoods WHERE initiative_id IN (SELECT id FROM initiatives WHERE author_person_id = NEW.id AND submitted_at IS NULL);
	DELETE FROM initiative_indicators WHERE initiative_id IN (SELECT id FROM initiatives WHERE author_person_id = NEW.id AND submitted_at IS NULL);
	DELETE FROM initiative_versions WHERE initiative_id IN (SELECT id FROM initiatives WHERE author_person_id = NEW.id AND submitted_at IS NULL);
	DELETE FROM initiative_steps WHERE initiative_id IN (SELECT id FROM initiatives WHERE author_person_id = NEW.id AND submitted_at IS NULL);
	DELETE FROM initiatives WHERE author_person_id = NEW.id AND submitted_at IS NULL;
END;
--> statement-breakpoint
-- The same for whoever was erased before this version.
UPDATE people SET erased_at = erased_at WHERE erased_at IS NOT NULL;
