import { forgetTalk } from '../initiatives/own.server';
import { forgetProjects } from './follows/queries.server';

/** Everything that nouns after the accounts hold of somebody whose account goes, whoever erases it. */
export function forgetPerson(personId: string) {
	forgetTalk(personId);
	forgetProjects(personId);
}
