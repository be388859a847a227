import type { Basis, Kind, Provenance } from './answers';
import type { Comparison, Note } from './scenarioAnswers';

/** A line of a composition, in the grammar of territory files. */
export interface Term {
  epci?: string;
  except?: string[];
  communes?: string[];
  from?: string;
  until?: string;
  basis?: Basis;
  note?: string;
}

/** A territory as recorded. What is not there is left out. */
export interface TerritoryRecord {
  id: string;
  kind: Kind;
  nom: string;
  autresNoms?: string[];
  departements: string[];
  from: string;
  until?: string;
  composition: { basis: Basis; note?: string; terms?: Term[] };
  declared?: { communes?: number | string; inhabitants?: { value: number | string; qualifier?: string; year?: number | string } };
  sources: string[];
  note?: string;
}

export interface NewSource {
  id: string;
  title: string;
  publisher: string;
  date: string;
  file?: string;
}

/** What changed in a record. */
export interface RecordChanges {
  words: string[];
  joined: { code: string; nom: string | null }[];
  left: { code: string; nom: string | null }[];
  fields: { field: string; before: unknown; after: unknown }[];
}

/** What an edit did, or would do. */
export interface EditAnswer {
  id: string;
  stored: boolean;
  revision: number | null;
  etag: string | null;
  territory: TerritoryRecord | null;
  changes: RecordChanges;
  coverage: (Comparison & { kind: Kind; date: string })[];
  notes: Note[];
  provenance: Provenance;
}

export interface HistoryItem {
  revision: number;
  at: string;
  who: string;
  action: 'create' | 'import' | 'edit' | 'delete' | 'restore';
  reason: string | null;
  changes: RecordChanges;
  record: string | null;
}

export interface History {
  id: string;
  changes: HistoryItem[];
  next: string | null;
}

/** Why an edit was not made on what is there now. */
export interface Conflict {
  etag: string | null;
  changes: HistoryItem[];
  more: number;
}
