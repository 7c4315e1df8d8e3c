import type { Category } from '../../model/category.ts';
import type { OutletTable } from '../8-link/outlets.ts';
import type { AlsoFormat } from './also/writeAlso.ts';
import type { NamesOfPlaces } from './namesOfPlaces.ts';

/** A file to write, its name relative to the output folder. */
export type DataFile = { readonly name: string; readonly content: string | Uint8Array };

/** What a build knows beside its articles. Nothing in it may depend on the clock or the machine. */
export type BuildFacts = Partial<NamesOfPlaces> & {
  /** `Gazetteer.version`. */
  readonly gazetteer: string;
  /** Input files as the author named them, with a checksum of their bytes. */
  readonly inputs: readonly { readonly file: string; readonly checksum: string }[];
  readonly categories: readonly Category[];
  readonly outlets?: OutletTable;
  /** Heading of the page; the page has its own when null. */
  readonly title?: string | null;
  /** Name of the copy that is opened from a disk, relative to the page; null when the site has none. */
  readonly offlineFile?: string | null;
  /** Mail address for corrections; none when null. */
  readonly contact?: string | null;
  /** Formats to write beside the contract's files. */
  readonly also?: readonly AlsoFormat[];
};

/** A file that was written while the articles were read, since it grows with them. `checksum`: `bytesHash` of it. */
export type WrittenFile = { readonly name: string; readonly bytes: number; readonly checksum: string };
