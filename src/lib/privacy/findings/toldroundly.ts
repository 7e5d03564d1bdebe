import { phrases } from './phrases';

/** What is said of an ill person without a word of illness: whoever says it speaks of one. */
export const TOLD = phrases(`
non ci sta piu con la testa, non ci sta con la testa, non c e piu con la testa, non e piu con la testa, non ci e piu con la testa,
non ci sta piu tanto con la testa, perso la testa, perde la testa, perdendo la testa, perso la memoria, perde la memoria, perdendo la memoria,
non riconosce piu, non riconosce nessuno, non e piu lucid?, non piu lucid?, non e lucid?, non piu autonom?, non e autonom?, non e piu autosufficiente,
non e autosufficiente, non piu autosufficiente, uscit? dall ospedale, tornat? dall ospedale, dimess? dall ospedale, ricoverat? in ospedale,
portat? in ospedale, portat? all ospedale, portat? al pronto soccorso, finit? in ospedale, finit? all ospedale, finit? al pronto soccorso,
stat? in ospedale, uscit? dalla clinica, uscit? dalla rianimazione, portat? via in ambulanza, beve troppo, beve molto, beve tanto, lui beve, lei beve,
che beve, ripreso a bere, smesso di bere, messo a bere, messa a bere, sente le voci, parla da sol?, voleva ammazzarsi, voleva uccidersi, tolt? la vita,
togliersi la vita, farla finita, farsi del male, si taglia le braccia, si fa del male, si droga, si buca, si faceva, si ubriaca, ubriac?, fin di vita,
poco da vivere, non cammina, non cammina piu, non si regge in piedi, non sta in piedi, non si alza, non si alza piu, non si muove piu, non muove piu,
non vede, non vede piu, non ci vede, non ci vede piu, vede poco, ci vede poco, non sente, non sente piu, non ci sente, non ci sente piu, sente poco,
ci sente poco, non parla, non parla piu, non mangia, non mangia piu, respira male, fatica a respirare, fatica a camminare, cammina a fatica, cammina male,
cammina col bastone, parla a fatica, trema tutto, trema tutta, gli tremano le mani, le tremano le mani, soffre di cuore, soffre di nervi,
soffre di stomaco, soffre di reni, soffre di pressione, soffre di schiena, soffre di fegato, soffre il cuore, e in ospedale, e all ospedale,
e ancora in ospedale, era in ospedale, sta in ospedale, sta male, stava male, sta molto male, sta tanto male, sta poco bene, non sta bene,
non sta piu bene, sentit? male, ha il cuore debole, ha il cuore malato, gioca alle slot, gioca alle macchinette, gioca d azzardo, gioca ai videopoker,
gioca tutto alle slot, e down, e un down, e fuori di se, ha bisogno del badante, ha bisogno della badante, va imboccat?, va accudit?, va lavat?,
si fa addosso, se la fa addosso, perde sangue, sviene, e svenut?, e caduta e non si alza
`);
