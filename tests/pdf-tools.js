import { spawnSync } from 'node:child_process';
import { attempt } from './browser.js';

/** What reads our PDFs in the tests, and the package of Debian that brings it. */
const TOOLS = [
	['qpdf', 'qpdf'],
	['pdfinfo', 'poppler-utils'],
	['pdffonts', 'poppler-utils']
];

const missing = () => TOOLS.filter(([tool = '']) => spawnSync(tool, ['--version']).error !== undefined);

/** Installs what is not there, where that can be done; else says what to install. */
export function ensurePdfTools() {
	if (missing().length === 0) return;
	const packages = [...new Set(missing().map(([, name = '']) => name))];
	if (attempt('apt-get', ['update', '-qq'])) attempt('apt-get', ['install', '-y', '-qq', ...packages]);
	if (missing().length > 0)
		console.error(`The tests of the PDFs need ${packages.join(' and ')}: install them.`);
}
