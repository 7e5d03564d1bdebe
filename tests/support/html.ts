import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const JAR = 'tests/html/node_modules/vnu-jar/build/dist/vnu.jar';

type Report = {
	readonly messages: readonly {
		readonly url: string;
		readonly lastLine: number;
		readonly message: string;
		readonly extract?: string;
	}[];
};

/** What the W3C's checker finds wrong in these pages, as `name: line: message`; empty when all are valid. */
export function invalidHtml(pages: ReadonlyMap<string, string>): string[] {
	prepareChecker();
	const folder = mkdtempSync(join(tmpdir(), 'html-'));
	mkdirSync(folder, { recursive: true });
	const names = [...pages.keys()];
	[...pages.values()].forEach((html, i) => writeFileSync(join(folder, `${i}.html`), html));

	const { stderr } = spawnSync('java', ['-Xss4m', '-jar', JAR, '--errors-only', '--format', 'json', folder], {
		encoding: 'utf8',
		maxBuffer: 64 * 1024 * 1024
	});
	rmSync(folder, { recursive: true, force: true });

	const { messages }: Report = JSON.parse(stderr);
	return messages.map(({ url, lastLine, message, extract }) => {
		const page = names[Number(url.match(/(\d+)\.html$/)?.[1])];
		return `${page}: ${lastLine}: ${message} ${extract ?? ''}`;
	});
}

/** Installs what the checker needs where it is absent. */
function prepareChecker() {
	if (!existsSync(JAR)) execFileSync('npm', ['ci'], { cwd: 'tests/html', stdio: 'inherit' });
	if (spawnSync('java', ['-version']).status !== 0) {
		execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
		execFileSync('apt-get', ['install', '-y', '-qq', 'default-jre-headless'], { stdio: 'inherit' });
	}
}
