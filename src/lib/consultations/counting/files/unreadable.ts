/** Why a file of ballots cannot be counted, in words for who has it. */
export class Unreadable extends Error {}
