/** Words of which the service has few. */
export type Kind = 'CPTS' | 'CLS';
export type Basis = 'stated' | 'inferred' | 'unknown';
export type Verdict = 'exact' | 'consistent' | 'differs' | 'not stated';
export type PopulationKind = 'municipal' | 'total';

/** West, south, east and north, degrees. */
export type Box = [west: number, south: number, east: number, north: number];
