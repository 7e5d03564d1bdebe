/** What a document of minutes is called wherever it is kept: `TQ-san-giorgio-2026-3-v1`. */
export const documentName = (number: string, version: number) => `${number}-v${version}`;
