import type { Basis, Caveat, Kind, Provenance, TerritoryItem, TerritoryName, Valid } from './answers';

/** What the service answers about one territory: the parts of its JSON that its card reads. */

export interface Territory extends Valid {
  territory: TerritoryItem & {
    autresNoms: string[];
    /** At the date. */
    inForce: 'yes' | 'no' | 'uncertain';
    communes: number | null;
    population: number | null;
    /** Hectares. */
    surface: number | null;
    schematic: boolean;
    /** Ids of its sources. */
    sources: string[];
  };
  composition: { basis: Basis; note: string | null; terms: Term[] };
  declared: { communes: number | null; inhabitants: DeclaredInhabitants | null };
  /** Null where the composition is not known. */
  members: Member[] | null;
  /** May be its at the date; in no figure. */
  possibleMembers: Member[];
  byDepartement: { code: string; nom: string; communes: number; population: number | null; surface: number | null }[];
  note: string | null;
  caveats: Caveat[];
  provenance: Provenance;
}

/** A line of a composition: an EPCI less its exceptions, or communes by code. */
export interface Term {
  epci: string | null;
  nom: string | null;
  except: string[];
  communes: string[];
  basis: Basis;
  from: string | null;
  until: string | null;
  note: string | null;
}

export interface Member {
  code: string;
  nom: string;
  codeDepartement: string;
  codeEpci: string | null;
  population: number | null;
}

export interface DeclaredInhabitants {
  value: number;
  qualifier: 'exact' | 'nearly' | 'more than';
  year: number | null;
}

export type Verdict = 'exact' | 'consistent' | 'differs' | 'not stated';

/** What sources declare of a territory against what its composition gives. */
export interface TerritoryAudit {
  territory: TerritoryName;
  kind: Kind;
  basis: Basis;
  verdict: Verdict;
  comparedAt: string | null;
  communes: { declared: number | null; computed: number | null; difference: number | null; verdict: Verdict };
  inhabitants: {
    declared: DeclaredInhabitants | null;
    municipal: number | null;
    municipalYear: number | null;
    municipalDifference: number | null;
    municipalDifferencePercent: number | null;
    total: number | null;
    totalYear: number | null;
    totalDifference: number | null;
    totalDifferencePercent: number | null;
    verdict: Verdict;
  };
  explanations: Explanation[];
}

/** Why declared and computed may differ, or what weakens an agreement. */
export interface Explanation {
  code: string;
  about: 'communes' | 'inhabitants' | 'territories' | 'population' | 'whole' | 'composition';
  bearing: 'explains' | 'may explain' | 'unexplained' | 'falls short' | 'context';
  /** In English. */
  message: string;
  facts: ExplanationFacts;
}

export type PopulationKind = 'municipal' | 'total';

/** What the sentence of an explanation says besides what is compared; only what it has. */
export interface ExplanationFacts {
  /** Inferred ones, or those that may have joined or left. */
  communes?: number;
  /** Without so many of them there would be the ranges; otherwise without some or all. */
  without?: number;
  departements?: string[];
  year?: number;
  cogYear?: number;
  least?: number;
  most?: number;
  /** The populations that agree with the declaration. */
  agree?: PopulationKind[];
  ranges?: { kind: PopulationKind; year: number | null; least: number; most: number; withoutAny: number | null }[];
}
