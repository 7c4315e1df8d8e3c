/** What may follow an abbreviation's stop. `never`: a name or number follows, the sentence goes on. `seldom`: it ends only before a usual first word. */
export type AbbreviationKind = 'never' | 'seldom' | 'beforeDigit';

/** Lower case, without the last stop. Titles and names of streets in English news; the usual Russian and Ukrainian ones. */
const NEVER = `mr mrs ms messrs mx dr prof gov lt sgt maj gen col capt cmdr cpl pvt pfc adm brig cmdt det insp supt const
 rep reps sen sens pres sec atty hon rev fr msgr amb dep dist asst supt mt ft pte sra sr.a mme mlle vs v cf viz e.g i.e approx est dept
 им ул просп пр-т пер пос дер стр пл см напр акад проф ген полк кап лейт вул смт тов пгт`;

/** May close a sentence ("in the U.S. The"), mostly do not ("U.S. officials"). Letters with stops between are added by shape. */
const SELDOM = `st ste jr sr inc corp co ltd llc plc bros ave blvd rd hwy rte etc al ph.d m.d a.m p.m am pm u.s u.k u.n e.u d.c
 ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mont neb nev okla ont ore pa penn que tenn tex va vt
 wash wis wyo jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun
 mph km kg lb lbs oz hr hrs min ed eds esp ext dist natl intl univ assn
 г гг обл руб тыс млн млрд др т.д т.п т.е т.к н.э р грн с район коп кв куб чел`;

/** Stand before a number ("No. 5", "p. 12", "стр. 4"). */
const BEFORE_DIGIT = 'no nos c ca p pp art sect ch vol fig par para ст п ч рис';

const KINDS = new Map<string, AbbreviationKind>();
for (const word of words(SELDOM)) KINDS.set(word, 'seldom');
for (const word of words(NEVER)) KINDS.set(word, 'never');
for (const word of words(BEFORE_DIGIT)) KINDS.set(word, 'beforeDigit');

/** Lower case of an abbreviation's letters is never shorter, so a longer word is none. */
const LONGEST = Math.max(...[...KINDS.keys()].map((word) => word.length));

/** Words that open a sentence far more often than they follow an abbreviation. Capitalised, as they stand in the text. */
const FIRST_WORDS = new Set(
  words(`The A An He She It They We I You This That These Those There Here His Her Its Their Our My Your In On At By For From With
 Without Within But And Or So Yet Nor As After Before When While Where Since Until If Although Though Because Despite During Under
 Over Among Between According Also Meanwhile However Still Then Now Later Earlier Today Yesterday Last Next Some Many Most Both All
 Each Every No Not Only One Two Three Four Five Several Other Others Another What Who Why How Which Police Officials Authorities
 Residents Witnesses Firefighters Rescuers Investigators Prosecutors Soldiers Troops Protesters Critics Experts Asked Speaking About More
 Nearly Once Much Local Officers Such To Of Nobody Everyone People
 В Во На По С Со Из За К Ко О Об От До У При Под Над Он Она Они Оно Это Эти Этот Мы Я Вы Там Так Также Тогда Теперь Позже Ранее Но И А
 Как Когда После Если Что По-прежнему Сейчас Сегодня Вчера Власти Полиция Жители Все Однако
 У Та Під Він Вона Вони Це Ми Але Як Коли Після Якщо Що Зараз Сьогодні Вчора Влада Поліція Жителі Усі Проте`),
);

/** The kind of the word before a stop, or null for an ordinary word. In: the word as written, without its last stop. */
export function abbreviationKind(word: string): AbbreviationKind | null {
  if ((word.length <= 2 || word.includes('.')) && INITIALS.test(word)) return 'seldom';
  if (word.length > LONGEST) return null;
  return KINDS.get(word.toLowerCase()) ?? null;
}

/** True for a word that mostly opens a sentence. In: the word as written. */
export function isFirstWord(word: string): boolean {
  return FIRST_WORDS.has(word);
}

/** "J", "N.C", "U.S.S.R", "Ph.D", "В": one capital, or short pieces with stops between. */
const INITIALS = /^(?:\p{Lu}|(?:\p{L}{1,2}\.){1,5}\p{L}{1,2})$/u;

function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== '');
}
