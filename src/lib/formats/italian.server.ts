import { serverAsyncLocalStorage } from '../paraglide/runtime.js';

/** Says something in Italian, whatever the language of who asks: for papers that are kept for ever. */
export const inItalian = <T>(say: () => T): T =>
	serverAsyncLocalStorage
		? serverAsyncLocalStorage.run({ ...serverAsyncLocalStorage.getStore(), locale: 'it' }, say)
		: say();
