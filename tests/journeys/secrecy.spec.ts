import { nobodyCanJoin } from './steps/secrecy';
import { test } from './fixtures';

test('who holds every copy of the city, of before and after the count, cannot join a person and a choice', ({
	city,
	moveTo
}) => nobodyCanJoin(city, moveTo, 40));
