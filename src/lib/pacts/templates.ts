type Template = {
	readonly slug: 'reggio_emilia' | 'livorno';
	readonly title: string;
	readonly preamble: string;
	readonly lines: readonly {
		readonly title: string;
		readonly text: string;
		readonly objectives: readonly { readonly title: string; readonly promise: string }[];
	}[];
};

/** Pacts of real cities, in our own words, to start from. Each has its name as `pact_template_…`. */
export const TEMPLATES: readonly Template[] = [
	{
		slug: 'reggio_emilia',
		title: 'Patto per il welfare',
		preamble:
			'Il Comune, le organizzazioni e chi abita nei quartieri si prendono cura insieme delle persone. Questo patto dice che cosa promettiamo e come lo misuriamo.',
		lines: [
			{
				title: 'Nuovi servizi territoriali per famiglie, bambini, persone anziane e con disabilità',
				text: 'Servizi vicini a casa, pensati con chi li usa e con chi nel quartiere può dare una mano.',
				objectives: [
					{
						title: 'Autosufficienza e permanenza a casa delle persone anziane e con disabilità',
						promise:
							'Chi è anziano o ha una disabilità può restare a casa propria, con un aiuto e con persone vicine.'
					},
					{
						title: 'Tutela delle altre fragilità',
						promise:
							'Nessuno resta solo davanti a una difficoltà: famiglie, bambini, persone senza casa o senza lavoro trovano ascolto vicino.'
					}
				]
			},
			{
				title: 'Sviluppo di imprese sociali',
				text: 'Sostenere chi lavora per il bene di tutti e crea lavoro per chi fa più fatica a trovarlo.',
				objectives: [
					{
						title: 'Imprese sociali nate nei quartieri',
						promise:
							'Aiutiamo cooperative e imprese sociali a nascere dai bisogni dei quartieri e a dare lavoro.'
					}
				]
			},
			{
				title: 'Responsabilità sociale d’impresa',
				text: 'Le imprese del territorio mettono tempo, spazi e denaro per la comunità in cui lavorano.',
				objectives: [
					{
						title: 'Imprese alleate del quartiere',
						promise: 'Le imprese sostengono i progetti dei tavoli e dicono in pubblico che cosa danno.'
					}
				]
			}
		]
	},
	{
		slug: 'livorno',
		title: 'Patto per il welfare di comunità',
		preamble:
			'Comune, servizi e comunità lavorano agli stessi sei obiettivi. Per ognuno diciamo che cosa faremo e ogni anno mostriamo a che punto siamo.',
		lines: [
			{
				title: 'Una città che si prende cura',
				text: 'Sei obiettivi comuni, ai quali ogni progetto dei quartieri può contribuire.',
				objectives: [
					{
						title: 'Leggere i bisogni insieme',
						promise:
							'Servizi e associazioni mettono in comune quello che sanno, per capire prima dove serve aiuto.'
					},
					{
						title: 'Restare a casa propria con un sostegno',
						promise: 'Persone anziane e con disabilità ricevono aiuto dove vivono, non lontano.'
					},
					{
						title: 'Stare accanto alle famiglie',
						promise: 'Genitori, bambini e ragazzi trovano luoghi e persone su cui contare in ogni quartiere.'
					},
					{
						title: 'Contrastare povertà e solitudine',
						promise: 'Casa, cibo, lavoro e compagnia: nessuno viene lasciato indietro.'
					},
					{
						title: 'Abitare quartieri aperti a tutti',
						promise:
							'Strade, spazi e attività sono accessibili e accoglienti per chi arriva da ogni parte del mondo.'
					},
					{
						title: 'Far crescere volontariato e impresa sociale',
						promise: 'Chi dona tempo o crea lavoro per gli altri trova sostegno, formazione e alleati.'
					}
				]
			}
		]
	}
];

export const templateOf = (slug: string) => TEMPLATES.find((template) => template.slug === slug);
