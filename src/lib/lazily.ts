/** Reads each thing the first time it is asked for, and remembers it as long as the answer lives. */
export function lazily<Key, Answer extends NonNullable<unknown>>(
	read: (key: Key) => Answer
): (key: Key) => Answer {
	const known = new Map<Key, Answer>();
	return (key) => {
		const found = known.get(key) ?? read(key);
		known.set(key, found);
		return found;
	};
}

/** The same for a single thing. */
export function once<Answer extends NonNullable<unknown>>(read: () => Answer): () => Answer {
	let known: Answer | undefined;
	return () => (known ??= read());
}
