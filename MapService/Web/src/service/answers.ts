import type { components } from './openapi';
import type { TerritoryRecord } from './records';
import type { Basis, Box, Kind, PopulationKind, Verdict } from './vocabulary';

export type { Basis, Box, Kind, PopulationKind, Verdict };

/** The answers of the service, as its OpenAPI document describes them. `npm run types` makes the types of the document. */
type Schemas = components['schemas'];

/** Fields that are texts or lists of numbers in the document, with the values that its descriptions name. */
interface Closer {
  kind: Kind;
  basis: Basis;
  verdict: Verdict;
  inForce: 'yes' | 'no' | 'uncertain';
  /** Of a date. */
  precision: 'day' | 'month' | 'year' | 'before';
  /** Of a change in the history. */
  action: 'create' | 'import' | 'edit' | 'delete' | 'restore';
  /** Of declared inhabitants. */
  qualifier: 'exact' | 'nearly' | 'more than';
  /** Of an explanation: what it is about, and how much it explains. */
  about: 'communes' | 'inhabitants' | 'territories' | 'population' | 'whole' | 'composition';
  bearing: 'explains' | 'may explain' | 'unexplained' | 'falls short' | 'context';
  /** Of a caveat: what inexact dates leave open. */
  aspect: 'coverage' | 'membership' | 'members' | 'days' | 'number';
  /** The populations that agree with what is declared. */
  agree: PopulationKind[];
  ranges: (Omit<Schemas['PopulationRangeItem'], 'kind'> & { kind: PopulationKind })[];
  box: Box;
  departementBoxes: Record<string, Box>;
  /** Longitude and latitude. */
  centre: [longitude: number, latitude: number];
}

/** A schema of the document with the closer types of those fields. */
type Of<Name extends keyof Schemas> = Close<Schemas[Name]>;

type Close<T> = T extends readonly (infer One)[]
  ? Close<One>[]
  : T extends object
    ? {
        [Key in keyof T]: Key extends keyof Closer
          ? Closer[Key] | Extract<T[Key], null | undefined>
          : Key extends 'facts'
            ? Facts<Close<T[Key]>>
            : Close<T[Key]>;
      }
    : T;

/** A fact that a caveat or an explanation does not have is left out, and never null. */
type Facts<T> = { [Key in keyof T]: Exclude<T[Key], null> };

export type Settings = Omit<Of<'SettingsDocument'>, 'region'> & { region: Box | null };
export type Provenance = Of<'ProvenanceDocument'>;
export type Source = Of<'SourceItem'>;
export type Departement = Of<'DepartementName'>;
export type Caveat = Of<'CaveatDocument'>;
export type CaveatFacts = Caveat['facts'];

/** The days on which an answer is the same, both included; null is open. */
export type Valid = Pick<Of<'GapsDocument'>, 'validFrom' | 'validUntil'>;

export type Share = Of<'ShareDocument'>;
export type Figures = Of<'FiguresDocument'>;
export type Overview = Of<'DepartementsDocument'>;
export type DepartementFigures = Of<'DepartementItem'>;
export type TerritoryInside = Of<'TerritoryInsideItem'>;
export type Declared = Of<'DeclaredItem'>;

/** The coverage of a département or of a region. */
export type Coverage = Omit<Of<'CoverageDocument'>, 'departement'> &
  Partial<Pick<Of<'CoverageDocument'>, 'departement'> & Pick<Of<'RegionCoverageDocument'>, 'region'>>;

/** The pairs of CPTS and CLS that share communes. */
export type CrossingAnswer = Of<'CrossingDocument'>;

/** The timeline of a département, of a region, or of everything that is loaded. */
export type Timeline = Omit<Of<'TimelineDocument'>, 'departement'> &
  Partial<Pick<Of<'TimelineDocument'>, 'departement'> & Pick<Of<'RegionTimelineDocument'>, 'codeRegion'>>;
export type TimelineEntry = Of<'TimelineItem'>;
export type TimelineChange = Of<'TimelineChangeItem'>;

export type CommuneStates = Of<'CommuneStatesDocument'>;
export type CommuneList = Of<'CommunesDocument'>;
export type CommuneRow = Of<'CommuneItem'>;
export type Commune = Of<'CommuneDocument'>;
export type Membership = Of<'MembershipItem'>;

export type Gaps = Of<'GapsDocument'>;
export type GapZone = Of<'GapZoneItem'>;

export type SearchResult = Omit<Of<'SearchItem'>, 'type'> & { type: 'commune' | 'epci' | 'territory' | 'departement' };
export type SearchAnswer = Omit<Of<'SearchDocument'>, 'results'> & { results: SearchResult[] };

export type TerritoryName = Of<'TerritoryName'>;
export type TerritoryItem = Of<'TerritoryItem'>;
export type TerritoryList = Of<'TerritoriesDocument'>;
export type Territory = Of<'TerritoryDocument'>;
export type Term = Of<'TermItem'>;
export type TerritoryAudit = Of<'TerritoryAuditItem'>;
export type DeclaredInhabitants = Of<'DeclaredInhabitantsItem'>;
export type Explanation = Of<'ExplanationItem'>;

/** One step of a scenario. */
export type Step = Omit<Of<'ScenarioChangeBody'>, 'action'> & { action: 'add' | 'remove' | 'create' | 'merge' | 'dissolve' };
export type ScenarioAnswer = Omit<Of<'ScenarioDocument'>, 'changes'> & { changes: Step[] };
export type BeforeAndAfter = Of<'ScenarioDepartementItem'>;
export type Pieces = Of<'PiecesItem'>;
export type Note = Of<'ScenarioNote'>;
/** A commune, by code and name. */
export type Named = Of<'CommuneName'>;

/** The changes of coverage that a scenario and an edit both have. */
export type Comparison = Omit<Of<'EditCoverageItem'>, 'kind' | 'date'>;

export type Moves = Of<'MovesDocument'>;
export type Move = Of<'MoveItem'>;

export type EditAnswer = Omit<Of<'EditDocument'>, 'territory'> & { territory: TerritoryRecord | null };
export type History = Of<'TerritoryHistoryDocument'>;
export type HistoryItem = Of<'HistoryItem'>;
export type RecordChanges = Of<'TerritoryChangesItem'>;

/** Problem details (RFC 9457). A proxy before the service may answer with fewer members. */
export type Problem = Partial<Omit<Of<'Problem'>, 'errors'> & { errors: Fault[] }>;
/** One fault of a request: its place ("/changes/0/communes/2"), the value there, and what was expected. */
export type Fault = Partial<Of<'Problem'>['errors'][number]>;
/** Why an edit was not made on the record as it is now. */
export type Conflict = NonNullable<Problem['conflict']>;
