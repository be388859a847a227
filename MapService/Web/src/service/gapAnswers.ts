import type { Box, Caveat, Kind, Provenance, Valid } from './answers';

/** A connected group of communes that are not counted as covered. */
export interface GapZone {
  /** "89-1" */
  id: string;
  codeDepartement: string;
  /** Of the département. */
  nom: string;
  communes: number;
  population: number | null;
  /** Hectares. */
  surface: number | null;
  box: Box | null;
  /** Longest shared border first. */
  neighbours: { id: string; nom: string; sharedBorderMetres: number }[];
  /** All of its communes, by population. */
  largest: { code: string; nom: string; population: number | null; codeEpci: string | null }[];
}

export interface Gaps extends Valid {
  kind: Kind;
  /** What it is of; null for both: all that is loaded. */
  departement: { code: string; nom: string } | null;
  region: { code: string; nom: string | null } | null;
  zones: GapZone[];
  caveats: Caveat[];
  provenance: Provenance;
}
