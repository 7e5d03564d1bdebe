/** People reached or attending are never published as a number from 1 to `below` − 1: `null` stands for "too few to say". */
export const publicCount = (people: number, below: number) => (people > 0 && people < below ? null : people);
