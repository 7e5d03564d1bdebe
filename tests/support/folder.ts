import { prepareFolder } from './server';

/**
 * Where the city of this worker keeps its files. Read by the configuration, hence before anything of the
 * product reads its settings: test and server then share database, keys and address.
 */
export const prepared = process.env.TEST_WORKER_INDEX === undefined ? undefined : await prepareFolder();
Object.assign(process.env, prepared?.env);
