/** Pages that are only read ship no script. A page with a real form says `csr = true` in its own `+page.ts`. */
export const csr = false;
