/** Why a file of ballots cannot be counted, in words for who has it; and at which line, from 1, where one is to blame. */
export class Unreadable extends Error {
	constructor(reason: string, line?: number) {
		super(line === undefined ? reason : `riga ${line}: ${reason}`);
	}
}
