/** What the service answers: the parts of its JSON that the page reads. */

/** What a page needs to know before it asks for anything. */
export interface Settings {
  /** A MapLibre style that is drawn under ours; null for none. */
  baseMapStyle: string | null;
  /** True where territories can be edited. */
  editable: boolean;
  datasetVersion: string;
  /** West, south, east and north of all communes, degrees. */
  region: Box;
  regions: Region[];
  /** The box of each département by its code. */
  departementBoxes: Record<string, Box>;
  populationMunicipaleYear: number | null;
  schematicBoundaries: boolean;
  /** First and last day on which coverage of any kind changes. */
  firstDate: string | null;
  lastDate: string | null;
}

/** West, south, east and north, degrees. */
export type Box = [number, number, number, number];

export interface Region {
  code: string;
  nom: string | null;
  departements: Departement[];
}

export interface Departement {
  code: string;
  nom: string;
}

/** The state of every commune; one in no list is uncovered. */
export interface CommuneStates extends Valid {
  kind: Kind;
  counts: Record<'covered' | 'overlap' | 'possible' | 'uncovered', number>;
  covered: string[];
  overlap: string[];
  possible: string[];
  caveats: Caveat[];
  provenance: Provenance;
}

/** The communes of a département, of a region, or all. */
export interface CommuneList {
  departement: Departement | null;
  region: { code: string; nom: string | null } | null;
  communes: CommuneRow[];
  epcis: { code: string; nom: string }[];
}

/** A commune in a list. */
export interface CommuneRow {
  code: string;
  nom: string;
  codeDepartement: string;
  codeEpci: string | null;
  population: number | null;
  /** Hectares. */
  surface: number | null;
  /** Longitude and latitude of a point inside. */
  centre: [number, number] | null;
}

export type Kind = 'CPTS' | 'CLS';
export type Basis = 'stated' | 'inferred' | 'unknown';

export interface Share {
  covered: number;
  total: number;
  /** 0-100, two decimals; null when there is nothing to count. */
  percent: number | null;
}

export interface SurfaceShare extends Share {
  unit: string;
  schematic: boolean;
}

export interface Caveat {
  code: string;
  message: string;
  territories: string[];
  communes?: number | null;
  /** Between what the figures lie where dates are not exact. */
  range?: { lowest: Figures; highest: Figures } | null;
  facts: CaveatFacts;
}

/** What the sentence of a caveat says, as values; only those that it has. */
export interface CaveatFacts {
  kind?: Kind;
  /** What dates that are not exact leave open. */
  aspect?: 'coverage' | 'membership' | 'members' | 'days' | 'number';
  /** Ids of territories that may be in force. */
  uncertain?: string[];
  /** Ids of territories by whose composition, which no source confirms, a range is the higher one. */
  inferred?: string[];
  /** Other territories that are certainly in force. */
  certain?: number;
  /** Codes. */
  departements?: string[];
  /** Of a département or of a region. */
  declared?: { departement: string | null; region: string | null; at: string; declared: number; known: number }[];
  lastSources?: { departement: string; date: string }[];
  /** The first communes, or codes that no commune has. */
  named?: { code: string; nom: string | null }[];
  hectares?: number;
  /** COG year of boundaries or populations. */
  year?: number;
  /** COG year of the codes. */
  cogYear?: number;
  /** Communes whose outline was merged. */
  merged?: number;
}

/** The days on which an answer is the same, both included; null is open. */
export interface Valid {
  validFrom: string | null;
  validUntil: string | null;
}

export interface Source {
  id: string;
  title: string;
  publisher: string;
  date: string;
}

export interface Provenance {
  datasetVersion: string;
  cogYear: number;
  populationMunicipaleYear: number | null;
  attributeSource: string;
  boundarySource: string;
  boundaryYear: number | null;
  schematicBoundaries: boolean;
  sources: Source[];
}

export interface Figures {
  communes: Share;
  population: Share;
  surface: SurfaceShare;
}

/** A territory in the list of all. */
export interface TerritoryItem extends TerritoryName {
  kind: Kind;
  basis: Basis;
  from: string | null;
  until: string | null;
  departements: string[];
}

export interface TerritoryName {
  id: string;
  nom: string;
}

export interface DepartementFigures extends Figures {
  code: string;
  nom: string;
  territories: TerritoryName[];
  caveats: Caveat[];
}

export interface Overview extends Valid {
  kind: Kind;
  /** The region that was asked for; null for all that is loaded. */
  region: { code: string; nom: string | null } | null;
  departements: DepartementFigures[];
  total: Figures;
  caveats: Caveat[];
  provenance: Provenance;
}

export interface TerritoryInside extends TerritoryName {
  kind: Kind;
  basis: Basis;
  from: string | null;
  until: string | null;
  inForce: 'yes' | 'uncertain';
  /** Inside the département; null where the composition or the population is not known. */
  communes: number | null;
  population: number | null;
}

export interface Declared {
  at: string;
  statement: string;
  territories: number | null;
  populationPercent: number | null;
  whole: boolean;
  sources: string[];
}

/** Of a département or of a region. */
export interface Coverage extends Figures, Valid {
  departement?: { code: string; nom: string };
  region?: { code: string; nom: string | null };
  kind: Kind;
  territories: TerritoryInside[];
  declared: Declared[];
  caveats: Caveat[];
  provenance: Provenance;
}
