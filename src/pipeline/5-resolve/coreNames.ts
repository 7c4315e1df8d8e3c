/** Words after a name that make another name of it: a part, a place inside it or around it. */
const TAILS =
  /\s+(?:area|city|colony|county|district|estate|heights|hills?|junction|metro|municipality|neighbou?rhood|oblast|parish|prefecture|province|raion|region|state|station|suburbs?|town|township|valley|village|vicinity)$/i;
const HEADS =
  /^(?:(?:north|south|east|west|central|upper|lower|greater|inner|outer|metro|metropolitan|downtown|old|new|the|city of|county of|town of|village of|port of|republic of|state of|province of)(?:ern)?[\s-]+)+/i;

/** Names found this way carry this rank, so that the reasons can say so. */
export const CORE_RANK = 250;

/**
 * What an unknown name is built on, nearest first: "Readington Township" → "Readington", "Eastern Ghouta" → "Ghouta",
 * "South Kilburn Estate" → "South Kilburn", "Kilburn". Only for names that no table knows: "West Virginia" and "Kansas City" are known.
 */
export function coreNames(name: string): string[] {
  const withoutTail = name.replace(TAILS, '');
  const cores = [withoutTail, name.replace(HEADS, ''), withoutTail.replace(HEADS, '')];
  return [...new Set(cores)].filter((core) => core !== name && core.length >= 4);
}
