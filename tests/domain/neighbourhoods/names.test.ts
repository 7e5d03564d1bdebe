import { expect, test } from 'vitest';
import { shownName } from '../../../src/lib/neighbourhoods/names';

test.each([
	['VILLAGGIO BADIA', 'Villaggio Badia'],
	['S. POLO PARCO', 'S. Polo Parco'],
	['CROCIFISSA DI ROSA', 'Crocifissa di Rosa'],
	['borgo trento', 'Borgo Trento'],
	['LA ROSTA', 'La Rosta'],
	["SANT'ANNA", "Sant'Anna"],
	["CA' ROSSA", "Ca' Rossa"],
	["PORTA D'ORO", "Porta d'Oro"],
	["BORGO DELL'ARCO", "Borgo dell'Arco"],
	['XXV APRILE', 'XXV Aprile'],
	['PIO XII', 'Pio XII'],
	['CITTÀ-GIARDINO', 'Città-Giardino'],
	['  DON   BOSCO ', 'Don Bosco'],
	['Brescia Antica', 'Brescia Antica'],
	['Quartiere INA-Casa', 'Quartiere INA-Casa']
])('%s is shown as %s', (given, shown) => {
	expect(shownName(given)).toBe(shown);
});
