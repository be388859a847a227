import type { Basis, Kind } from './vocabulary';

/** A territory as recorded. What is not there is left out. `docs/edits.md` and `seeds/README.md` describe it. */
export interface TerritoryRecord {
  id: string;
  kind: Kind;
  nom: string;
  autresNoms?: string[];
  departements: string[];
  from: string;
  until?: string;
  composition: { basis: Basis; note?: string; terms?: RecordTerm[] };
  declared?: { communes?: number | string; inhabitants?: { value: number | string; qualifier?: string; year?: number | string } };
  sources: string[];
  note?: string;
}

/** A line of a composition, in the grammar of territory files. */
export interface RecordTerm {
  epci?: string;
  except?: string[];
  communes?: string[];
  from?: string;
  until?: string;
  basis?: Basis;
  note?: string;
}

/** A source that an edit adds to the dataset. */
export interface NewSource {
  id: string;
  title: string;
  publisher: string;
  date: string;
  file?: string;
}
