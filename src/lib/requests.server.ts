/** What any form may weigh; those that carry a picture say that they take more. */
export const ROOM = 512 * 1024;

/** More was sent than the form takes. */
export class TooMuch extends Error {}

/**
 * A request of which no more is kept than it may hold. The server takes as much as the heaviest picture, so what
 * is sent elsewhere is measured here: by what it says of itself, which the server holds it to, else as it comes.
 * All of it is let through to the end, since a browser hears an answer only once it has sent everything.
 */
export async function within(request: Request, most: number): Promise<Request | Response> {
	if (!request.body) return request;
	const announced = Number(request.headers.get('content-length') ?? NaN);
	if (announced <= most) return request;

	let size = 0;
	const counted = new TransformStream<Uint8Array, Uint8Array>({
		transform(part, out) {
			size += part.length;
			if (size <= most) out.enqueue(part);
		},
		flush(out) {
			if (size > most) out.error(new TooMuch());
		}
	});
	return new Response(request.body.pipeThrough(counted), { headers: request.headers });
}
