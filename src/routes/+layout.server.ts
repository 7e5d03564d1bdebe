export const load = ({ locals: { actor, flash, locale } }) => ({
	person: actor && { name: actor.name },
	flash,
	locale
});
