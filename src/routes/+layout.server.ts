import { lastChange } from '$lib/audit/queries.server';
import { onceForEvent } from '$lib/audit/remembered.server';
import * as can from '$lib/municipality/policy';
import { canOnlyRead, findMunicipality } from '$lib/municipality/queries.server';
import { MARKS } from '$lib/frame';
import { frameOf } from './frame.server';

export function load({ url, locals, isDataRequest }) {
	const { actor, flash, locale } = locals;
	const person = actor && { name: actor.name };
	const { city, updatedAt } = aroundEveryPage();

	locals.frame = frameOf({
		city,
		person,
		mayLookAfter: actor !== null && can.lookAfter(actor),
		mayServe: actor !== null && can.serve(actor),
		mayAdminister: actor !== null && can.enterAdministration(actor),
		locale,
		onlyReads: canOnlyRead(),
		url
	});

	return {
		person,
		city: city && { name: city.name, office: city.office, phone: city.phone, hours: city.hours },
		frame: isDataRequest ? locals.frame : MARKS,
		/** A page whose text has a date of its own says that one. */
		updatedAt,
		flash
	};
}

const aroundEveryPage = onceForEvent(() => ({ city: cityOnEveryPage(), updatedAt: lastChange() }));

/** What header, help box and footer show of the Comune; the page itself, with its scripts, needs less. */
function cityOnEveryPage() {
	const city = findMunicipality();
	if (!city) return undefined;
	const { name, motto, office, address, phone, hours, email, pec, demo } = city;
	const { accessibilityStatementUrl, reportUrl, appointmentUrl } = city;
	const links = { accessibilityStatementUrl, reportUrl, appointmentUrl };
	return { name, motto, office, address, phone, hours, email, pec, demo, ...links };
}
