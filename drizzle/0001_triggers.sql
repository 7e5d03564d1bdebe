-- What Drizzle cannot say: rows that may only be added. A later migration that rebuilds one of these
-- tables must create its triggers again; a test reads them from sqlite_schema.
CREATE TRIGGER events_never_change BEFORE UPDATE OF number, actor_id, actor_kind, action, subject_id, tavolo_id, neighbourhood_ids, details, personal_hash, at, hash ON events
BEGIN SELECT RAISE(ABORT, 'audit events are never changed'); END;
--> statement-breakpoint
CREATE TRIGGER events_personal_only_emptied BEFORE UPDATE OF personal, personal_salt ON events WHEN NEW.personal IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'personal details are only ever emptied'); END;
--> statement-breakpoint
CREATE TRIGGER minutes_versions_never_change BEFORE UPDATE ON minutes_versions
BEGIN SELECT RAISE(ABORT, 'a version of minutes is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER minutes_versions_never_go BEFORE DELETE ON minutes_versions
BEGIN SELECT RAISE(ABORT, 'a version of minutes is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER consultation_manifests_never_change BEFORE UPDATE OF manifest, hash, entitled, called_by, called_at ON consultation_manifests
BEGIN SELECT RAISE(ABORT, 'a manifest is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER consultations_hold_once_called BEFORE UPDATE ON consultations WHEN EXISTS (SELECT 1 FROM consultation_manifests WHERE consultation_id = OLD.id)
BEGIN SELECT RAISE(ABORT, 'a called consultation is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER voter_participations_cast_once BEFORE UPDATE ON voter_participations WHEN OLD.cast_on IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'a cast roll entry is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER sealed_ballots_never_change BEFORE UPDATE ON sealed_ballots
BEGIN SELECT RAISE(ABORT, 'a sealed ballot is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER ballots_never_change BEFORE UPDATE ON ballots
BEGIN SELECT RAISE(ABORT, 'a ballot is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER ballots_never_go BEFORE DELETE ON ballots
BEGIN SELECT RAISE(ABORT, 'a ballot is never deleted'); END;
--> statement-breakpoint
CREATE TRIGGER consultation_results_never_change BEFORE UPDATE ON consultation_results
BEGIN SELECT RAISE(ABORT, 'a result is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER measurements_never_change BEFORE UPDATE OF indicator_id, project_id, period_from, period_to, value, corrects_id ON measurements
BEGIN SELECT RAISE(ABORT, 'a measurement is corrected by a new one'); END;
--> statement-breakpoint
CREATE TRIGGER initiative_versions_hold_once_sent BEFORE UPDATE ON initiative_versions WHEN EXISTS (SELECT 1 FROM initiatives WHERE id = OLD.initiative_id AND submitted_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a sent version of an initiative is never changed'); END;
--> statement-breakpoint
CREATE TRIGGER initiative_versions_stay_once_sent BEFORE DELETE ON initiative_versions WHEN EXISTS (SELECT 1 FROM initiatives WHERE id = OLD.initiative_id AND submitted_at IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'a sent version of an initiative is never deleted'); END;
