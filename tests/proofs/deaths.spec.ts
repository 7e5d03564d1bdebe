import { now } from '../../src/lib/clock';
import { foreignKeyProblems, pageProblems } from '../../src/lib/db.server';
import { aMixture } from '../support/mixture';
import { lost, sendMixture, type Sent } from '../support/sending';
import { ballotsAndMarks } from '../support/storm';
import { NOW } from '../support/world';
import { expect, test } from '../journeys/fixtures';

test.use({ town: 'cast', apart: 'a server that dies' });

const DEATHS = 12;
const PEOPLE = 400;

test('twelve times killed while people vote, support, sign up and write minutes, the server loses nothing it promised', async ({
	city,
	moveTo
}) => {
	moveTo(NOW);
	const mixture = await aMixture(PEOPLE);
	city.travelTo(now());
	const { consultationId, acts } = mixture;
	const waiting = [...acts].reverse();
	const promised: Sent[] = [];
	const others = acts.length;
	const heard = () => promised.filter(({ act }) => act.what !== 'note').length;

	for (let death = 1; death <= DEATHS; death++) {
		const enough = Math.ceil((death * others) / (DEATHS + 1)) - heard();
		let killed: Promise<void> | undefined;
		const answered = (now: readonly Sent[]) => {
			if (now.filter(({ act }) => act.what !== 'note').length >= enough) killed ??= city.kill();
		};
		const sent = await sendMixture(city, mixture, waiting, { atOnce: 20, answered });
		expect(killed).toBeDefined();
		await killed;
		promised.push(...sent.promised);
		await city.restart();

		expect(sent.refused).toEqual([]);
		expect(lost(consultationId, promised)).toEqual([]);
		expect([...pageProblems(), ...foreignKeyProblems()]).toEqual([]);
		const { ballots, marks } = ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, consultationId);
		expect(ballots).toBe(marks);
	}
	const { promised: rest } = await sendMixture(city, mixture, waiting, { atOnce: 20 });
	promised.push(...rest);

	expect(heard()).toBe(others);
	expect(lost(consultationId, promised)).toEqual([]);
	expect(ballotsAndMarks(`${city.env.DATA_DIR}/tavoli.db`, consultationId)).toEqual({
		ballots: PEOPLE,
		marks: PEOPLE
	});
	const notes = promised.filter(({ act }) => act.what === 'note').length;
	console.log(`${DEATHS} deaths, ${promised.length} acts promised (${notes} notes), 0 lost`);
});
