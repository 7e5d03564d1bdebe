import type { Acts } from './act';
import { OF_AGENDAS } from './agendas';
import { OF_DRAFTS } from './drafts';
import { OF_IMAGES } from './images';
import { OF_IMPORTS } from './imports';
import { OF_MEASURES } from './measures';
import { OF_ORGANIZATIONS } from './organizations';
import { OF_OUTCOMES } from './outcomes';
import { OF_WRITING } from './writing';
import { OF_COMMITMENTS } from './commitments';
import { OF_CONSULTATIONS } from './consultations';
import { OF_OPEN_VOTES } from './openvotes';
import { OF_OPTIONS } from './options';
import { OF_INITIATIVES } from './initiatives';
import { OF_LETTERS } from './letters';
import { OF_MEETINGS } from './meetings';
import { OF_MINUTES } from './minutes';
import { OF_PACTS } from './pacts';
import { OF_PAPER } from './paper';
import { OF_PEOPLE } from './people';
import { OF_PROGRAMMES } from './programmes';
import { OF_PROJECTS } from './projects';
import { OF_TALK } from './talk';
import { OF_TAVOLI } from './tavoli';
import { OF_THE_CITY } from './city';

/** How to try each act of docs/permissions.md, by the name it has there. */
export const ACTS: Acts = {
	...OF_DRAFTS,
	...OF_INITIATIVES,
	...OF_IMAGES,
	...OF_TALK,
	...OF_TAVOLI,
	...OF_MEETINGS,
	...OF_AGENDAS,
	...OF_IMPORTS,
	...OF_WRITING,
	...OF_MINUTES,
	...OF_COMMITMENTS,
	...OF_LETTERS,
	...OF_PROGRAMMES,
	...OF_PROJECTS,
	...OF_OUTCOMES,
	...OF_MEASURES,
	...OF_PACTS,
	...OF_PEOPLE,
	...OF_THE_CITY,
	...OF_ORGANIZATIONS,
	...OF_CONSULTATIONS,
	...OF_OPTIONS,
	...OF_PAPER,
	...OF_OPEN_VOTES
};
