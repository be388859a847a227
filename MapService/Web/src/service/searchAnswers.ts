import type { Box, Kind } from './answers';

/** What was found by a name or a code. */
export interface SearchResult {
  type: 'commune' | 'epci' | 'territory' | 'departement';
  /** Id of a territory, else the code. */
  code: string;
  nom: string;
  codeDepartement: string | null;
  departements: string[];
  /** Of a territory. */
  kind?: Kind | null;
  population: number | null;
  box: Box | null;
  /** True where the name is not what was typed, but near it. */
  approximate?: boolean | null;
  /** A former name that was found. */
  formerly?: string | null;
}

export interface SearchAnswer {
  query: string;
  results: SearchResult[];
  total: number;
  approximate?: boolean | null;
}
