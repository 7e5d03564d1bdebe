/** The environment of whoever runs the proofs, without what belongs to the city of this worker. */
export const ownEnvironment = () =>
	Object.fromEntries(
		Object.entries(process.env).filter(
			([name]) => !/^(TEST_|VITEST|DATA_DIR$|KEYS_|PORT$|HOST$|ORIGIN$|LOG_LEVEL$|SMTP)/.test(name)
		)
	);
