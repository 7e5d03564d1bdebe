/** One word for each value of a byte: plain, short, without accents, each two letters away from any other. */
export const WORDS = `
abete acqua aereo aglio albero alce altalena amaca ambra ancora anello angolo
anguria antenna ape aquila arancia aratro arco argilla armadio arpa asino astuccio
atlante autunno azzurro baco baffi balcone balena banana bandiera barca basilico bastone
bicicletta biscotto bolla borraccia bosco bottone branco brodo bruco budino burro bussola
caldaia calendario cammello campana candela canguro cappello carota cascata castello cavallo cedro
cestino chiodo chitarra ciabatta cicala ciclamino cigno ciliegia cinema cipolla circo civetta
clessidra coccinella collina colomba coltello conchiglia coperta corallo coriandolo cornice corvo cristallo
cucchiaio cuscino dado damigiana delfino deserto diamante dirigibile disegno divano dogana domino
dondolo drago ebano edera elefante elica elmo erba estate etichetta fagiolo falco
farfalla farina faro favola felce fenicottero fiaba fieno finestra fiume flauto foca
foglia fontana forbici forno fragola freccia fringuello frittata frumento fulmine fungo gabbiano
galassia gallina gambero garofano gatto gelato geranio ghiaccio ghianda giacca giardino ginepro
giostra giraffa girasole gnomo gomitolo gondola granchio grillo grotta guanto gufo gusto
imbuto incudine indaco insalata inverno iride isola istrice lago lampada lanterna lavagna
legno leone lepre libro limone liuto locomotiva lucertola luna lupo macina maglia
mandorla mare martello matita mela melograno menta merlo miele mirtillo mongolfiera montagna
mora mulino muschio nebbia neve nido noce nuvola oasi oceano officina olivo
ombrello onda orchidea origano orologio orso ortica ostrica pagliaio palla panchina papavero
patata pavone pecora pennello pepe pettine piazza pigna pinguino pioggia pomodoro ponte
prato quaderno quercia radice rana riccio roccia rondine rosa sabbia salice scala
scarpa scoiattolo sedia sentiero sole spiga stella tamburo tartaruga tavolo telaio tenda
tigre tulipano uva vaso
`
	.trim()
	.split(/\s+/);
