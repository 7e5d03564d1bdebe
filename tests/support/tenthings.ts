import { aComment } from './comments';
import { aCommitment } from './commitments';
import { aConsultation } from './consultations';
import { anInitiative } from './initiatives';
import { aMeeting } from './meetings';
import { aMilestone, aProject } from './projects';
import { aDoubleIdentity, aTie, measuresMonthly } from './waiting';
import { inDays, travelTo, NOW } from './world';

/**
 * Ten different things that need Elena today, in three of her quartieri, each made at its time by the real commands;
 * in the order in which her page has them. The clock is left at `NOW`.
 */
export function tenThings() {
	const at = <T>(days: number, make: () => T) => {
		travelTo(inDays(days));
		return make();
	};

	const stalled = { title: 'Cucina di strada', neighbourhoodIds: ['borgo-antico'] };
	at(-70, () => aProject(stalled));
	at(-20, () =>
		aMilestone(aProject({ title: 'Orto dei nonni', neighbourhoodIds: ['le-fornaci'] }), { dueIn: -5 })
	);
	const measured = at(-40, () => aProject({ title: 'Passi lenti', neighbourhoodIds: ['le-fornaci'] }));
	at(-9, () => measuresMonthly(measured, '2026-02-01'));
	at(-20, () => aTie('borgo-antico'));
	at(-20, () => aCommitment({ what: 'Aprire la sala il giovedì', dueOn: '2026-03-06' }));
	at(-20, () => aMeeting({ state: 'held', title: 'Incontro di febbraio' }));
	at(-8, () => aConsultation({ question: 'Chiudiamo la piazza alle auto?', votes: { yes: 4, no: 3 } }));
	at(-5, () => anInitiative({ title: 'Panchine al sole', neighbourhoodId: 'borgo-antico' }));
	at(-3, () =>
		aComment({
			initiativeId: anInitiative({ title: 'Libri in giro', state: 'admitted' }),
			reportedBy: ['marco']
		})
	);
	at(-2, () => aDoubleIdentity('le-fornaci'));
	travelTo(NOW);

	return [
		['Impegno scaduto · San Giorgio', 'Aprire la sala il giovedì', 'venerdì 6 marzo 2026'],
		['Parità, aspetta il sorteggio · Borgo Antico', 'Panchine o alberi?', 'lunedì 2 marzo 2026'],
		['Identità doppia · Le Fornaci', 'La stessa identità su due account', 'martedì 10 marzo 2026'],
		['Voto che si chiude presto · San Giorgio', 'Chiudiamo la piazza alle auto?', 'mercoledì 11 marzo 2026'],
		['Iniziativa senza risposta · Borgo Antico', 'Panchine al sole', 'sabato 7 marzo 2026'],
		['Commento segnalato · San Giorgio', 'Libri in giro', 'lunedì 9 marzo 2026'],
		['Manca il verbale · San Giorgio', 'Incontro di febbraio', 'lunedì 2 marzo 2026'],
		['Tappa saltata · Le Fornaci', 'Orto dei nonni', 'sabato 7 marzo 2026'],
		['Progetto fermo · Borgo Antico', 'Cucina di strada', 'giovedì 1 gennaio 2026'],
		['Misura da raccogliere · Le Fornaci', 'Passi lenti', 'martedì 10 marzo 2026']
	] as const;
}
