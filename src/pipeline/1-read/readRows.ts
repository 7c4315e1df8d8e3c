import Papa from 'papaparse';

/** The rows of one of our own tables (`data/supplement/*.csv`): header first, lines that start with "#" are comments. */
export function readRows(csv: string): Readonly<Record<string, string>>[] {
  const { data } = Papa.parse<Record<string, string>>(csv.replace(/^\uFEFF/, ''), {
    header: true,
    comments: '#',
    skipEmptyLines: 'greedy',
  });
  return data;
}
