import { nobodyCanJoin } from '../journeys/steps/secrecy';
import { test } from '../journeys/fixtures';

test.use({ town: 'cast', apart: 'two months go by' });

test('of two hundred votes, with a copy of everything after each, nobody can join a person and a choice', ({
	city,
	moveTo
}) => nobodyCanJoin(city, moveTo, 200));
