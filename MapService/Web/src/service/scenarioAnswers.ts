import type { Caveat, Figures, Kind, Provenance, TerritoryName, Valid } from './answers';

/** One step of a scenario, as the service's body has it. */
export interface Step {
  action: 'add' | 'remove' | 'create' | 'merge' | 'dissolve';
  /** Id of the territory; of a new one for "create"; of the one that is left for "merge". */
  territory: string;
  nom?: string | null;
  communes?: string[] | null;
  epcis?: string[] | null;
  /** For "merge": those that become one. */
  territories?: string[] | null;
}

/** A commune or a département in a list. */
export interface Named {
  code: string;
  nom: string;
}

export interface Side extends Figures {
  caveats: Caveat[];
}

export interface BeforeAndAfter {
  departement: Named;
  before: Side;
  after: Side;
}

export interface Overlap extends Named {
  territories: string[];
}

export interface Pieces {
  territory: TerritoryName;
  before: number | null;
  after: number;
  islands: number;
  fallsApart: boolean;
  apart: Named[][];
}

export interface Note {
  code: string;
  change: string | null;
  value: string | null;
  message: string;
}

/** What changes of coverage a scenario and an edit have in common. */
export interface Comparison {
  departements: BeforeAndAfter[];
  newGaps: Named[];
  closedGaps: Named[];
  newOverlaps: Overlap[];
  closedOverlaps: Overlap[];
  /** Names of the territories of those overlaps. */
  territories: TerritoryName[];
}

/** What a scenario changes. */
export interface ScenarioAnswer extends Comparison {
  kind: Kind;
  date: string;
  /** Null where it would be too long for an address. */
  link: string | null;
  changes: Step[];
  pieces: Pieces[];
  notes: Note[];
  provenance: Provenance;
}

export interface Size {
  communes: number;
  population: number | null;
  withoutPopulation: number;
}

/** Uncovered communes that could join a territory. */
export interface Move {
  rank: number;
  epci: Named | null;
  zone: string | null;
  territory: TerritoryName;
  sharedBorderMetres: number;
  schematic: boolean;
  communes: Named[];
  closes: Size;
  notReached: Named[];
  others: { territory: TerritoryName; closes: Size }[];
  mayBeCoveredBy: { territory: TerritoryName; code: string; communes: string[] }[];
  departements: { departement: Named; before: Figures; after: Figures }[];
}

/** The best moves, the best first. */
export interface Moves extends Valid {
  kind: Kind;
  mode: 'each' | 'sequence';
  moves: Move[];
  candidates: number;
  withoutTerritory: Size;
  caveats: Caveat[];
}

/** A gap zone in the table of all. */
export interface Zone {
  id: string;
  codeDepartement: string;
  nom: string;
  communes: number;
  population: number | null;
  neighbours: (TerritoryName & { sharedBorderMetres: number })[];
  /** All of its communes. */
  largest: (Named & { population: number | null; codeEpci: string | null })[];
}
