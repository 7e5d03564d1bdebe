import { beforeEach, expect, test } from 'vitest';
import { compositeKeys, holds, uniqueRules } from '../support/attacks/unique';
import { settleLivingCity } from '../support/living';

/** What is there once, by the name of its rule. One that goes has to be taken from here by somebody who says why. */
const ONCE = [
	'agenda_items_in_order',
	'attendances_organization_once',
	'attendances_person_once',
	'city_roles_city_wide_once',
	'city_roles_given_once',
	'comment_moderations_in_order',
	'commitment_steps_one_open',
	'consultation_code_batches_in_order',
	'consultation_options_in_order',
	'consultation_paper_batches_in_order',
	'decisions_correctsId_unique',
	'delegates_open_once',
	'districts_name_unique',
	'districts_slug_unique',
	'eligibilities_one_open',
	'events_hash_unique',
	'imported_meetings_key_unique',
	'indicators_slug_unique',
	'initiative_costs_in_order',
	'initiative_entries_initiativeId_unique',
	'initiative_steps_one_open',
	'initiative_versions_in_order',
	'measurements_correctsId_unique',
	'meeting_registrations_once',
	'meeting_steps_one_open',
	'meetings_numbered',
	'memberships_organization_once',
	'memberships_person_once',
	'milestones_in_order',
	'minutes_meetingId_unique',
	'minutes_number_unique',
	'minutes_steps_one_open',
	'minutes_versions_in_order',
	'neighbourhoods_name_unique',
	'neighbourhoods_slug_unique',
	'objectives_in_order',
	'organizations_fiscalCode_unique',
	'organizations_name_unique',
	'organizations_slug_unique',
	'pacts_one_in_force',
	'pacts_slug_unique',
	'people_email_unique',
	'people_identityKey_unique',
	'programmes_slug_unique',
	'project_indicators_once',
	'project_partners_one_lead',
	'project_partners_open_once',
	'project_steps_one_open',
	'projects_initiativeId_unique',
	'strategic_lines_in_order',
	'tavoli_one_for_theme',
	'tavoli_slug_unique',
	'tavolo_contact_people_one',
	'voting_codes_serial_once'
];

/** What is there once because its key is made of what it is about: a vote, a support, a seat. */
const KEYS = [
	'activity_counts: activity_id, target',
	'agenda_item_initiatives: agenda_item_id, initiative_id',
	'attempts: act, key',
	'attendance_counts: minutes_id, category',
	'ballots: consultation_id, code, copy',
	'comment_reports: comment_id, person_id',
	'commitment_reviews: commitment_id, agenda_item_id',
	'consultation_ceilings: consultation_id, neighbourhood_id',
	'consultation_chain: consultation_id, number',
	'consultation_channels: consultation_id, channel',
	'consultation_exclusions: consultation_id, one_id, other_id',
	'consultation_listed_voters: consultation_id, identity_key',
	'consultation_neighbourhoods: consultation_id, neighbourhood_id',
	'consultation_open_ballots: consultation_id, voter, voter_id',
	'consultation_paper_ballots: batch_id, sheet, keying',
	'consultation_paper_settlements: batch_id, sheet',
	'consultation_relations: consultation_id, relation',
	'initiative_follows: initiative_id, person_id',
	'initiative_images: version_id, position',
	'initiative_indicators: initiative_id, indicator_id',
	'initiative_needs: initiative_id, need_id',
	'initiative_neighbourhoods: initiative_id, neighbourhood_id',
	'initiative_targets: initiative_id, target',
	'meeting_organizations: meeting_id, organization_id',
	'meeting_totals: meeting_id, category',
	'minutes_authors: minutes_id, person_id',
	'minutes_items: minutes_id, agenda_item_id',
	'neighbourhood_population: neighbourhood_id, band, year',
	'organization_targets: organization_id, target',
	'organization_themes: organization_id, theme',
	'privacy_resolutions: subject, subject_id, fingerprint',
	'project_agenda_items: project_id, agenda_item_id',
	'project_follows: project_id, person_id',
	'project_neighbourhoods: project_id, neighbourhood_id',
	'project_objectives: project_id, objective_id',
	'project_targets: project_id, target',
	'reminders: kind, subject_id, recipient_id, due_on',
	'sealed_ballots: consultation_id, id',
	'supports: initiative_id, person_id',
	'targets: objective_id, indicator_id, year',
	'voter_participations: consultation_id, voter_key',
	'voting_codes: consultation_id, code_hash'
];

beforeEach(settleLivingCity);

test('every rule that something is there once stands in the file', () => {
	expect(
		uniqueRules()
			.map(({ name }) => name)
			.filter((name) => !name.startsWith('sqlite_autoindex'))
	).toEqual(ONCE);
});

test('and says no to a second one', { timeout: 120_000 }, () => {
	const rules = uniqueRules().map((rule) => ({ ...rule, held: holds(rule) }));

	expect(rules.filter(({ held }) => held === false).map(({ name }) => name)).toEqual([]);
	expect(rules.filter(({ held }) => held === true).length).toBeGreaterThan(90);
});

test('who votes, supports, follows or signs up is a key together with what it is about', () => {
	expect(compositeKeys()).toEqual(KEYS);
});
