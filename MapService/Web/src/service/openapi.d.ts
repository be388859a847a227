// Made by `npm run types` from the OpenAPI document. Do not edit.

export type paths = Record<string, never>;
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @description A Polygon or a MultiPolygon. */
        AreaGeometry: {
            /**
             * @description Type of the geometry.
             * @enum {string}
             */
            type: "Polygon";
            /** @description Rings: the outer one first, then the holes. */
            coordinates: number[][][];
        } | {
            /**
             * @description Type of the geometry.
             * @enum {string}
             */
            type: "MultiPolygon";
            /** @description Polygons. */
            coordinates: number[][][][];
        };
        /** @description Everything that is declared against what is computed. */
        AuditDocument: {
            /** @description The kind that was asked for; null for both. */
            kind: null | components["schemas"]["TerritoryKind"];
            /** @description The département that was asked for; null for all. */
            departement: null | components["schemas"]["DepartementName"];
            /** @description The verdict that was asked for; null for all. */
            verdict: null | components["schemas"]["Verdict"];
            /** @description How many have each verdict, before the filter by verdict. */
            summary: components["schemas"]["AuditSummaryItem"];
            /** @description Declared coverages of départements and regions, by date. */
            coverages: components["schemas"]["CoverageAuditItem"][];
            /** @description Territories, whatever their dates, those that declare nothing included; by id. */
            territories: components["schemas"]["TerritoryAuditItem"][];
            /** @description What is not known of those territories, of others, and of the départements. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description How many have each verdict. */
        AuditSummaryItem: {
            /** @description Declared coverages. */
            coverages: components["schemas"]["VerdictCountsItem"];
            /** @description Territories. */
            territories: components["schemas"]["VerdictCountsItem"];
        };
        /**
         * @description How far an explanation carries.
         * @enum {string}
         */
        Bearing: "explains" | "may explain" | "unexplained" | "falls short" | "context";
        /**
         * @description What a caveat is about.
         * @enum {string}
         */
        CaveatCode: "unknown-composition" | "unlisted-territories" | "after-last-source" | "inferred-composition" | "schematic-geometry" | "vintage-harmonised" | "unknown-boundary-year" | "imprecise-date" | "missing-population" | "unknown-population-year" | "population-vintage" | "missing-geometry" | "left-out-polygons";
        /** @description What a reader must know beside a figure. */
        CaveatDocument: {
            /** @description Stable word for programs, such as unknown-composition. */
            code: components["schemas"]["CaveatCode"];
            /** @description A sentence. */
            message: string;
            /** @description Ids of the territories concerned. */
            territories: string[];
            /**
             * Format: int32
             * @description How many communes it is about; null where that is not known or not the point.
             */
            communes: null | number;
            /** @description Of imprecise-date beside a coverage: between what the figures lie; null otherwise. */
            range: null | components["schemas"]["RangeDocument"];
            /** @description What else the sentence says, as values; a member that a caveat has no value for is left out. */
            facts: components["schemas"]["CaveatFactsDocument"];
        };
        /** @description What the sentence of a caveat says, as values; a member that it has no value for is left out. */
        CaveatFactsDocument: {
            /** @description CPTS or CLS: what the territories are; left out where it is not about territories. */
            kind?: components["schemas"]["TerritoryKind"];
            /** @description Of imprecise-date: what the dates leave open. "coverage", "membership", "members", "days" or "number". */
            aspect?: components["schemas"]["ImpreciseAspect"];
            /** @description Of unknown-composition: ids of the territories of which it is not known either whether they are in force. */
            uncertain?: string[];
            /** @description Of imprecise-date with a range: ids of the territories whose composition no source confirms, which the highest figures have. */
            inferred?: string[];
            /**
             * Format: int32
             * @description Of imprecise-date about a number: how many other territories are certainly in force.
             */
            certain?: number;
            /** @description Of unlisted-territories: codes of the départements for which no source lists them all. */
            departements?: string[];
            /** @description Of unlisted-territories: where more are declared than known. */
            declared?: components["schemas"]["DeclaredAndKnownItem"][];
            /** @description Of after-last-source: the latest source of each département. */
            lastSources?: components["schemas"]["LastSourceItem"][];
            /** @description Of missing-population, missing-geometry and left-out-polygons: the first six. */
            named?: components["schemas"]["NamedCommuneItem"][];
            /**
             * Format: double
             * @description Of left-out-polygons: their surface, hectares with one decimal.
             */
            hectares?: number;
            /**
             * Format: int32
             * @description COG year of the boundaries (vintage-harmonised), or of the communes that the populations were counted for (population-vintage); left
             *     out where it is not known.
             */
            year?: number;
            /**
             * Format: int32
             * @description Of those and of unknown-boundary-year: COG year of the codes.
             */
            cogYear?: number;
            /**
             * Format: int32
             * @description Of vintage-harmonised and unknown-boundary-year: communes of the answer whose outline was merged from those of former ones.
             */
            merged?: number;
        };
        /** @description One of the features. */
        ChangeFeatureItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /** @description INSEE code. */
            id: string;
            /** @description A commune that changed, or may have. */
            properties: {
                /** @description INSEE code. */
                code: string;
                /** @description Its name. */
                nom: string;
                /** @description Code of its département. */
                codeDepartement: string;
                /**
                 * Format: int64
                 * @description Municipal population; null where it is not known.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares; null where it is not known.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
                /** @description What became of it. */
                changes: components["schemas"]["CoverageChange"][];
                /** @description The territories that it joined or left. */
                territories: components["schemas"]["MembershipChangeItem"][];
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description Communes that changed between two days. GeoJSON, RFC 7946. */
        ChangeFeatures: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /** @description The département that was asked for; null for more. */
            departement: null | components["schemas"]["DepartementName"];
            /** @description The region that was asked for; null otherwise. */
            codeRegion: null | string;
            /** @description Its name; null where it is not known. */
            nomRegion: null | string;
            /** @description The coverage on the first day. */
            before: components["schemas"]["ComparedDayDocument"];
            /** @description The coverage on the second day. */
            after: components["schemas"]["ComparedDayDocument"];
            /** @description How much of each change there is. */
            summary: components["schemas"]["ChangeSummaryItem"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
            /** @description The features. */
            features: components["schemas"]["ChangeFeatureItem"][];
        };
        /** @description How much of one change there is. */
        ChangeSummaryItem: {
            /**
             * @description covered, uncovered, covered-twice, no-longer-twice; or the same with "may-be-" in front where dates are not exact
             *         enough to tell.
             */
            change: components["schemas"]["CoverageChange"];
            /**
             * Format: int32
             * @description Number of communes.
             */
            communes: number;
            /**
             * Format: int64
             * @description Their municipal population; null where it is not known.
             */
            population: null | number;
            /**
             * Format: double
             * @description Their surface, hectares; null where it is not known.
             */
            surface: null | number;
            /** @description True when that surface is schematic. */
            schematic: boolean;
        };
        /** @description A commune that changed, or may have. */
        ChangedCommuneItem: {
            /** @description INSEE code: text. */
            code: string;
            /** @description Its name. */
            nom: string;
            /** @description Its département. */
            codeDepartement: string;
            /**
             * Format: int32
             * @description Municipal population; null where it is not known.
             */
            population: null | number;
            /** @description Words as in the summary. */
            changes: components["schemas"]["CoverageChange"][];
            /** @description The territories that it joined or left, and those of which that is not known. */
            territories: components["schemas"]["MembershipChangeItem"][];
        };
        /** @description What became covered, uncovered, covered twice or no longer twice between two days. */
        ChangesDocument: {
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /** @description The département that was asked for; null for more. */
            departement: null | components["schemas"]["DepartementName"];
            /** @description The region that was asked for; null otherwise. */
            codeRegion: null | string;
            /** @description Its name; null where it is not known. */
            nomRegion: null | string;
            /** @description The coverage on the first day. */
            before: components["schemas"]["ComparedDayDocument"];
            /** @description The coverage on the second. */
            after: components["schemas"]["ComparedDayDocument"];
            /** @description What came of it, certain and not, a line a change that there is. */
            summary: components["schemas"]["ChangeSummaryItem"][];
            /** @description Those in which a commune changed, or may have. */
            departements: components["schemas"]["ComparedDepartementItem"][];
            /** @description Every commune that changed, or may have, by code. */
            communes: components["schemas"]["ChangedCommuneItem"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description One of the features. */
        ClsFeatureItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /**
             * Format: int64
             * @description Stable number.
             */
            id: number;
            /** @description CLS in force at a date. */
            properties: {
                /** @description Id of the territory. */
                id: string;
                /** @description Official name. */
                nom: string;
                /** @description CPTS or CLS. */
                kind: components["schemas"]["TerritoryKind"];
                /** @description How the composition is known: stated, inferred or unknown. */
                basis: components["schemas"]["CompositionBasis"];
                /**
                 * Format: int64
                 * @description Number of communes.
                 */
                communes: null | number;
                /**
                 * Format: int64
                 * @description Municipal population.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
                /**
                 * Format: date
                 * @description First day on which it is certainly in force.
                 */
                certainFrom: null | string;
                /**
                 * Format: date
                 * @description Last day on which it is certainly in force, where an end is known.
                 */
                certainUntil: null | string;
                /** @description Words of the source for the first day where they are not a plain day, such as 2021-11. */
                from: null | string;
                /** @description Words of the source for the last day where they are not a plain day. */
                until: null | string;
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description The layer cls. GeoJSON, RFC 7946. */
        ClsFeatures: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /**
             * @description Name of the layer.
             * @enum {string}
             */
            layer: "cls";
            /** @description The département that was asked for; null for more. */
            departement: null | string;
            /** @description The region that was asked for; null otherwise. */
            region: null | string;
            /** @description CPTS or CLS. */
            kind?: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day with the same answer; null where there is none.
             */
            validFrom?: null | string;
            /**
             * Format: date
             * @description Last day with the same answer; null where there is none.
             */
            validUntil?: null | string;
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
            /** @description The features. */
            features: components["schemas"]["ClsFeatureItem"][];
        };
        /** @description One of the features. */
        ClsTilItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /**
             * Format: int64
             * @description Stable number.
             */
            id: number;
            /** @description CLS in force at a date. */
            properties: {
                /** @description Id of the territory. */
                id: string;
                /** @description Official name. */
                nom: string;
                /** @description CPTS or CLS. */
                kind: components["schemas"]["TerritoryKind"];
                /** @description How the composition is known: stated, inferred or unknown. */
                basis: components["schemas"]["CompositionBasis"];
                /**
                 * Format: int64
                 * @description Number of communes.
                 */
                communes: null | number;
                /**
                 * Format: int64
                 * @description Municipal population.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
                /**
                 * Format: date
                 * @description First day on which it is certainly in force.
                 */
                certainFrom: null | string;
                /**
                 * Format: date
                 * @description Last day on which it is certainly in force, where an end is known.
                 */
                certainUntil: null | string;
                /** @description Words of the source for the first day where they are not a plain day, such as 2021-11. */
                from: null | string;
                /** @description Words of the source for the last day where they are not a plain day. */
                until: null | string;
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description A tile of the layer cls. GeoJSON, RFC 7946. */
        ClsTile: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /** @description The features. */
            features: components["schemas"]["ClsTilItem"][];
        };
        /** @description A commune, and the territories that it is in. */
        CommuneDocument: {
            /** @description INSEE code: text. */
            code: string;
            /** @description Its name. */
            nom: string;
            /** @description Its département. */
            codeDepartement: string;
            /** @description Its region. */
            codeRegion: string;
            /** @description SIREN of its EPCI; null for the few that are in none. */
            codeEpci: null | string;
            /** @description Name of its EPCI. */
            epci: null | string;
            /**
             * Format: int32
             * @description Municipal population; null where it is not known.
             */
            population: null | number;
            /**
             * Format: double
             * @description Surface, hectares; null where no boundary is known.
             */
            surface: null | number;
            /** @description True when that surface is schematic. */
            schematic: boolean;
            /**
             * Format: date
             * @description First day on which all of this is the same; null where it always was.
             */
            validFrom: null | string;
            /**
             * Format: date
             * @description Last such day; null where it stays so for all that is known.
             */
            validUntil: null | string;
            /** @description Territories that it is in, of both kinds, in force ("yes") or perhaps in force ("uncertain"). */
            territories: components["schemas"]["MembershipItem"][];
            /** @description What could make them more or other than they seem. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description A commune that a record names, now or then. */
        CommuneInHistory: {
            /** @description INSEE code: text. */
            code: string;
            /** @description Its name; null where neither the dataset nor the official history has it. */
            nom: null | string;
        };
        /** @description One commune in a table. */
        CommuneItem: {
            /** @description INSEE code: text. */
            code: string;
            /** @description Its name. */
            nom: string;
            /** @description Its département. */
            codeDepartement: string;
            /** @description SIREN of its EPCI; null where it is in none. */
            codeEpci: null | string;
            /**
             * Format: int32
             * @description Municipal population; null where it is not known.
             */
            population: null | number;
            /**
             * Format: double
             * @description Surface, hectares; null without a boundary. Schematic where the provenance says so.
             */
            surface: null | number;
            /** @description Longitude and latitude of a point inside, degrees WGS 84 with five decimals; null without a boundary. */
            centre: null | number[];
        };
        /** @description A commune's code and name. */
        CommuneName: {
            /** @description INSEE code: text. */
            code: string;
            /** @description Its name. */
            nom: string;
        };
        /** @description The state of every commune, in lists of codes that have no code in common; a commune in none of them is uncovered. */
        CommuneStatesDocument: {
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day on which all of this is the same; null where it always was.
             */
            validFrom: null | string;
            /**
             * Format: date
             * @description Last such day; null where it stays so for all that is known.
             */
            validUntil: null | string;
            /** @description The département that was asked for; null for the whole dataset. */
            departement: null | components["schemas"]["DepartementName"];
            /** @description How many communes are in each state. */
            counts: components["schemas"]["StateCountsDocument"];
            /** @description INSEE codes of communes in two or more counted territories. */
            overlap: string[];
            /** @description Of those in exactly one. */
            covered: string[];
            /**
             * @description Of those that are not counted and may be covered: by a territory whose dates are not exact, or whose composition
             *         is not known. The caveats say which.
             */
            possible: string[];
            /** @description What a reader must know beside the states. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where they come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description Communes as a table. */
        CommunesDocument: {
            /** @description The département that was asked for; null for more. */
            departement: null | components["schemas"]["DepartementName"];
            /** @description The region that was asked for; null otherwise. */
            region: null | components["schemas"]["RegionName"];
            /** @description By code. */
            communes: components["schemas"]["CommuneItem"][];
            /** @description The EPCI of those communes, by code. */
            epcis: components["schemas"]["EpciName"][];
            /** @description What a reader must know of populations and surfaces. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where they come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description One of the features. */
        CommunesFeatureItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /**
             * Format: int64
             * @description Stable number.
             */
            id: number;
            /** @description Communes. */
            properties: {
                /** @description INSEE code; SIREN for an EPCI. */
                code: string;
                /** @description Official name. */
                nom: string;
                /** @description Code of the département. */
                codeDepartement: string;
                /** @description SIREN of its EPCI. */
                codeEpci: null | string;
                /**
                 * Format: int64
                 * @description Municipal population.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
                /**
                 * @description State of the commune for the kind that was asked for.
                 * @enum {string}
                 */
                state?: "covered" | "overlap" | "possible" | "uncovered";
                /** @description Names of the territories that count for the commune. */
                territories?: string[];
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description The layer communes. GeoJSON, RFC 7946. */
        CommunesFeatures: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /**
             * @description Name of the layer.
             * @enum {string}
             */
            layer: "communes";
            /** @description The département that was asked for; null for more. */
            departement: null | string;
            /** @description The region that was asked for; null otherwise. */
            region: null | string;
            /** @description CPTS or CLS. */
            kind?: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day with the same answer; null where there is none.
             */
            validFrom?: null | string;
            /**
             * Format: date
             * @description Last day with the same answer; null where there is none.
             */
            validUntil?: null | string;
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
            /** @description The features. */
            features: components["schemas"]["CommunesFeatureItem"][];
        };
        /** @description One of the features. */
        CommunesTilItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /**
             * Format: int64
             * @description Stable number.
             */
            id: number;
            /** @description Communes. */
            properties: {
                /** @description INSEE code; SIREN for an EPCI. */
                code: string;
                /** @description Official name. */
                nom?: string;
                /** @description Code of the département. */
                codeDepartement: string;
                /** @description SIREN of its EPCI. */
                codeEpci: null | string;
                /**
                 * Format: int64
                 * @description Municipal population.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares.
                 */
                surface?: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description A tile of the layer communes. GeoJSON, RFC 7946. */
        CommunesTile: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /** @description The features. */
            features: components["schemas"]["CommunesTilItem"][];
        };
        /** @description The coverage on one of two days. */
        ComparedDayDocument: {
            /**
             * Format: date
             * @description First day of those with this very coverage; null where it always was so.
             */
            validFrom: null | string;
            /**
             * Format: date
             * @description Last such day; null where it stays so for all that is known.
             */
            validUntil: null | string;
            /** @description Communes. */
            communes: components["schemas"]["ShareDocument"];
            /** @description Municipal population. */
            population: components["schemas"]["ShareDocument"];
            /** @description Surface. */
            surface: components["schemas"]["SurfaceShareDocument"];
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
        };
        /** @description A département in which something changed, or may have. */
        ComparedDepartementItem: {
            /** @description Its code: text. */
            code: string;
            /** @description Its name. */
            nom: string;
            /** @description Code of its region. */
            codeRegion: string;
            /** @description Its coverage on the first day. */
            before: components["schemas"]["FiguresDocument"];
            /** @description Its coverage on the second. */
            after: components["schemas"]["FiguresDocument"];
        };
        /**
         * @description How a composition is known.
         * @enum {string}
         */
        CompositionBasis: "stated" | "inferred" | "unknown";
        /** @description How a composition is known. */
        CompositionItem: {
            /** @description stated, inferred or unknown: as the weakest of its lines. */
            basis: components["schemas"]["CompositionBasis"];
            /** @description What a reader should know; may be null. */
            note: null | string;
            /** @description Its lines, those of all days. */
            terms: components["schemas"]["TermItem"][];
        };
        /** @description What a territory is made of. */
        CompositionRecord: {
            /** @description How it is known. */
            basis: components["schemas"]["CompositionBasis"];
            /** @description A remark. */
            note?: string;
            /** @description Its terms; none where it is not known. */
            terms?: components["schemas"]["TermRecord"][];
        };
        /** @description A declared number against the computed one. */
        CountAuditItem: {
            /**
             * Format: int32
             * @description As declared; null where it is not.
             */
            declared: null | number;
            /**
             * Format: int32
             * @description As computed; null where the composition is not known. Of territories, those certainly in force.
             */
            computed: null | number;
            /**
             * Format: int32
             * @description With the territories that may be in force; null where there are none.
             */
            computedMost: null | number;
            /**
             * Format: int32
             * @description Computed less declared; null where it is not one number because some may be in force.
             */
            difference: null | number;
            /**
             * Format: double
             * @description The difference in percent of what is declared, two decimals; null likewise.
             */
            differencePercent: null | number;
            /** @description exact, consistent, differs or not stated. */
            verdict: components["schemas"]["Verdict"];
        };
        /** @description A declared coverage against the computed one at its date. Verdicts: exact, consistent, differs, not stated. */
        CoverageAuditItem: {
            /** @description "departement" or "region": what it is declared of. */
            scope: components["schemas"]["DeclaredScope"];
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /** @description The declaration. */
            declared: components["schemas"]["DeclaredItem"];
            /** @description The worst of the three below. */
            verdict: components["schemas"]["Verdict"];
            /** @description Number of territories. */
            territories: components["schemas"]["CountAuditItem"];
            /** @description Share of the population. */
            populationPercent: components["schemas"]["PercentAuditItem"];
            /** @description Whether it is wholly covered. */
            whole: components["schemas"]["Verdict"];
            /** @description Computed shares at its date. */
            computed: components["schemas"]["FiguresDocument"];
            /** @description Territories certainly in force. */
            counted: components["schemas"]["TerritoryName"][];
            /** @description Territories that may be in force; not counted. */
            uncertain: components["schemas"]["TerritoryName"][];
            /** @description What may explain a difference, the best explanation first, or weakens an agreement. */
            explanations: components["schemas"]["ExplanationItem"][];
            /** @description Of the computed shares. */
            caveats: components["schemas"]["CaveatDocument"][];
        };
        /**
         * @description What became of a commune between two days.
         * @enum {string}
         */
        CoverageChange: "covered" | "uncovered" | "covered-twice" | "no-longer-twice" | "may-be-covered" | "may-be-uncovered" | "may-be-covered-twice" | "may-be-no-longer-twice";
        /** @description The coverage of a département by territories of a kind at a date. */
        CoverageDocument: {
            /** @description Which. */
            departement: components["schemas"]["DepartementName"];
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day on which all of this is the same; null where it always was.
             */
            validFrom: null | string;
            /**
             * Format: date
             * @description Last such day; null where it stays so for all that is known.
             */
            validUntil: null | string;
            /** @description Communes. */
            communes: components["schemas"]["ShareDocument"];
            /** @description Municipal population. */
            population: components["schemas"]["ShareDocument"];
            /** @description Surface. */
            surface: components["schemas"]["SurfaceShareDocument"];
            /** @description Territories in force, and those that may be. */
            territories: components["schemas"]["TerritoryInsideItem"][];
            /** @description What sources declare: the latest at or before the date. */
            declared: components["schemas"]["DeclaredItem"][];
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description One of the features. */
        CptsFeatureItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /**
             * Format: int64
             * @description Stable number.
             */
            id: number;
            /** @description CPTS in force at a date. */
            properties: {
                /** @description Id of the territory. */
                id: string;
                /** @description Official name. */
                nom: string;
                /** @description CPTS or CLS. */
                kind: components["schemas"]["TerritoryKind"];
                /** @description How the composition is known: stated, inferred or unknown. */
                basis: components["schemas"]["CompositionBasis"];
                /**
                 * Format: int64
                 * @description Number of communes.
                 */
                communes: null | number;
                /**
                 * Format: int64
                 * @description Municipal population.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
                /**
                 * Format: date
                 * @description First day on which it is certainly in force.
                 */
                certainFrom: null | string;
                /**
                 * Format: date
                 * @description Last day on which it is certainly in force, where an end is known.
                 */
                certainUntil: null | string;
                /** @description Words of the source for the first day where they are not a plain day, such as 2021-11. */
                from: null | string;
                /** @description Words of the source for the last day where they are not a plain day. */
                until: null | string;
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description The layer cpts. GeoJSON, RFC 7946. */
        CptsFeatures: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /**
             * @description Name of the layer.
             * @enum {string}
             */
            layer: "cpts";
            /** @description The département that was asked for; null for more. */
            departement: null | string;
            /** @description The region that was asked for; null otherwise. */
            region: null | string;
            /** @description CPTS or CLS. */
            kind?: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day with the same answer; null where there is none.
             */
            validFrom?: null | string;
            /**
             * Format: date
             * @description Last day with the same answer; null where there is none.
             */
            validUntil?: null | string;
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
            /** @description The features. */
            features: components["schemas"]["CptsFeatureItem"][];
        };
        /** @description One of the features. */
        CptsTilItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /**
             * Format: int64
             * @description Stable number.
             */
            id: number;
            /** @description CPTS in force at a date. */
            properties: {
                /** @description Id of the territory. */
                id: string;
                /** @description Official name. */
                nom: string;
                /** @description CPTS or CLS. */
                kind: components["schemas"]["TerritoryKind"];
                /** @description How the composition is known: stated, inferred or unknown. */
                basis: components["schemas"]["CompositionBasis"];
                /**
                 * Format: int64
                 * @description Number of communes.
                 */
                communes: null | number;
                /**
                 * Format: int64
                 * @description Municipal population.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
                /**
                 * Format: date
                 * @description First day on which it is certainly in force.
                 */
                certainFrom: null | string;
                /**
                 * Format: date
                 * @description Last day on which it is certainly in force, where an end is known.
                 */
                certainUntil: null | string;
                /** @description Words of the source for the first day where they are not a plain day, such as 2021-11. */
                from: null | string;
                /** @description Words of the source for the last day where they are not a plain day. */
                until: null | string;
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description A tile of the layer cpts. GeoJSON, RFC 7946. */
        CptsTile: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /** @description The features. */
            features: components["schemas"]["CptsTilItem"][];
        };
        /** @description What CLS and CPTS share in a département at a date. */
        CrossingDocument: {
            /** @description Which. */
            departement: components["schemas"]["DepartementName"];
            /**
             * Format: date
             * @description First day on which all of this is the same; null where it always was.
             */
            validFrom: null | string;
            /**
             * Format: date
             * @description Last such day; null where it stays so for all that is known.
             */
            validUntil: null | string;
            /** @description Pairs that share at least one commune. */
            pairs: components["schemas"]["CrossingItem"][];
            /** @description Of both kinds. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description What a CLS and a CPTS share. */
        CrossingItem: {
            /** @description The CLS. */
            cls: components["schemas"]["TerritoryName"];
            /** @description The CPTS. */
            cpts: components["schemas"]["TerritoryName"];
            /**
             * Format: int32
             * @description Number of shared communes.
             */
            communes: number;
            /**
             * Format: int64
             * @description Their municipal population; null where it is not known.
             */
            population: null | number;
            /**
             * Format: double
             * @description Their surface, hectares; null where no boundary is known.
             */
            surface: null | number;
            /** @description True when that surface is schematic. */
            schematic: boolean;
            /** @description Their INSEE codes. */
            codes: string[];
        };
        /**
         * @description How exact a date is.
         * @enum {string}
         */
        DatePrecision: "day" | "month" | "year" | "before";
        /** @description What sources declare of a territory. */
        DeclarationItem: {
            /**
             * Format: int32
             * @description Number of communes; null where not declared.
             */
            communes: null | number;
            /** @description Number of inhabitants; null where not declared. */
            inhabitants: null | components["schemas"]["DeclaredInhabitantsItem"];
        };
        /** @description What sources declare of a territory. */
        DeclarationRecord: {
            /**
             * Format: int64
             * @description Number of communes.
             */
            communes?: number;
            /** @description Number of inhabitants. */
            inhabitants?: components["schemas"]["DeclaredInhabitantsRecord"];
        };
        /** @description More territories are declared of a département or a region than are known. */
        DeclaredAndKnownItem: {
            /** @description Its code; null for a region. */
            departement: null | string;
            /** @description Its code; null for a département. */
            region: null | string;
            /**
             * Format: date
             * @description Day of the statement.
             */
            at: string;
            /**
             * Format: int32
             * @description So many are declared.
             */
            declared: number;
            /**
             * Format: int32
             * @description So many are or may be in force there on that day.
             */
            known: number;
        };
        /** @description The coverage of a département or a region as a source declares it. */
        DeclaredCoverageRecord: {
            /** @description Code of the département. */
            departement?: string;
            /** @description Code of the region. */
            region?: string;
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description The day that it is declared for.
             */
            at: string;
            /** @description What the source says, word for word. */
            statement: string;
            /**
             * Format: int64
             * @description Number of territories.
             */
            territories?: number;
            /**
             * Format: double
             * @description Share of the population, 0 to 100.
             */
            populationPercent?: number;
            /** @description True where all of it is declared covered. */
            whole?: boolean;
            /** @description Ids of its sources. */
            sources: string[];
        };
        /** @description A number of inhabitants as a source gives it. */
        DeclaredInhabitantsItem: {
            /**
             * Format: int32
             * @description The number.
             */
            value: number;
            /** @description "exact", "nearly" ("près de") or "more than" ("plus de"). */
            qualifier: components["schemas"]["Qualifier"];
            /**
             * Format: int32
             * @description The population's year; null where the source names none.
             */
            year: null | number;
        };
        /** @description A number of inhabitants as a source declares it. */
        DeclaredInhabitantsRecord: {
            /**
             * Format: int64
             * @description The number.
             */
            value: number;
            /** @description How exact it is. */
            qualifier?: components["schemas"]["RecordedQualifier"];
            /**
             * Format: int64
             * @description Year of the population.
             */
            year?: number;
        };
        /** @description A coverage that sources declare. */
        DeclaredItem: {
            /**
             * Format: date
             * @description The day that it is declared of.
             */
            at: string;
            /** @description In words. */
            statement: string;
            /**
             * Format: int32
             * @description Number of territories; null where not declared.
             */
            territories: null | number;
            /**
             * Format: double
             * @description Share of the population, 0-100; null where not declared.
             */
            populationPercent: null | number;
            /** @description True when it is declared wholly covered. */
            whole: boolean;
            /** @description Ids of the sources. */
            sources: string[];
        };
        /**
         * @description What a coverage is declared of.
         * @enum {string}
         */
        DeclaredScope: "departement" | "region";
        /** @description Everything declared of a département, its region and its territories against what is computed. */
        DepartementAuditDocument: {
            /** @description Which. */
            departement: components["schemas"]["DepartementName"];
            /** @description Declared coverages, by date. */
            coverages: components["schemas"]["CoverageAuditItem"][];
            /** @description Its territories of both kinds, whatever their dates. */
            territories: components["schemas"]["TerritoryAuditItem"][];
            /** @description What is not known of those territories, of others, and of the département. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description One département in the list of all. */
        DepartementItem: {
            /** @description Its code: text. */
            code: string;
            /** @description Its name. */
            nom: string;
            /** @description Code of its region. */
            codeRegion: string;
            /** @description Communes. */
            communes: components["schemas"]["ShareDocument"];
            /** @description Municipal population. */
            population: components["schemas"]["ShareDocument"];
            /** @description Surface. */
            surface: components["schemas"]["SurfaceShareDocument"];
            /** @description Territories that are counted. */
            territories: components["schemas"]["TerritoryName"][];
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
        };
        /** @description A département. */
        DepartementName: {
            /** @description Its code: text. */
            code: string;
            /** @description Its name. */
            nom: string;
            /** @description Code of its region. */
            codeRegion: string;
        };
        /** @description Every département with its shares. */
        DepartementsDocument: {
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day on which all of this is the same; null where it always was.
             */
            validFrom: null | string;
            /**
             * Format: date
             * @description Last such day; null where it stays so for all that is known.
             */
            validUntil: null | string;
            /** @description The region that was asked for; null for the whole dataset. */
            region: null | components["schemas"]["RegionName"];
            /** @description By code. */
            departements: components["schemas"]["DepartementItem"][];
            /** @description Over all their communes, each once. */
            total: components["schemas"]["FiguresDocument"];
            /** @description Of the total. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description One of the features. */
        DepartementsFeatureItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /**
             * Format: int64
             * @description Stable number.
             */
            id: number;
            /** @description Départements. */
            properties: {
                /** @description INSEE code; SIREN for an EPCI. */
                code: string;
                /** @description Official name. */
                nom: string;
                /**
                 * Format: int64
                 * @description Number of communes.
                 */
                communes: null | number;
                /**
                 * Format: int64
                 * @description Municipal population.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description The layer departements. GeoJSON, RFC 7946. */
        DepartementsFeatures: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /**
             * @description Name of the layer.
             * @enum {string}
             */
            layer: "departements";
            /** @description The département that was asked for; null for more. */
            departement: null | string;
            /** @description The region that was asked for; null otherwise. */
            region: null | string;
            /** @description CPTS or CLS. */
            kind?: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day with the same answer; null where there is none.
             */
            validFrom?: null | string;
            /**
             * Format: date
             * @description Last day with the same answer; null where there is none.
             */
            validUntil?: null | string;
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
            /** @description The features. */
            features: components["schemas"]["DepartementsFeatureItem"][];
        };
        /** @description One of the features. */
        DepartementsTilItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /**
             * Format: int64
             * @description Stable number.
             */
            id: number;
            /** @description Départements. */
            properties: {
                /** @description INSEE code; SIREN for an EPCI. */
                code: string;
                /** @description Official name. */
                nom: string;
                /**
                 * Format: int64
                 * @description Number of communes.
                 */
                communes: null | number;
                /**
                 * Format: int64
                 * @description Municipal population.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description A tile of the layer departements. GeoJSON, RFC 7946. */
        DepartementsTile: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /** @description The features. */
            features: components["schemas"]["DepartementsTilItem"][];
        };
        /** @description What has changed since the caller last looked. */
        EditConflict: {
            /** @description What an edit names in If-Match now; null where there is no territory. */
            etag: null | string;
            /** @description The last 20 changes since then, the last one first; where what the caller read is in none, of all changes. */
            changes: components["schemas"]["HistoryItem"][];
            /**
             * Format: int32
             * @description How many more there are, which the history has.
             */
            more: number;
        };
        /** @description Coverage before and after an edit on a day. */
        EditCoverageItem: {
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description The day.
             */
            date: string;
            /** @description Every département that the territory concerns, before or after. */
            departements: components["schemas"]["ScenarioDepartementItem"][];
            /** @description Communes covered before and not after. */
            newGaps: components["schemas"]["CommuneName"][];
            /** @description Communes covered after and not before. */
            closedGaps: components["schemas"]["CommuneName"][];
            /** @description Communes in two or more territories after and not before. */
            newOverlaps: components["schemas"]["OverlapItem"][];
            /** @description Communes in two or more territories before and not after. */
            closedOverlaps: components["schemas"]["OverlapItem"][];
            /** @description Names of the territories of those overlaps, by id. */
            territories: components["schemas"]["TerritoryName"][];
        };
        /** @description What an edit did, or would do. */
        EditDocument: {
            /** @description Id of the territory. */
            id: string;
            /** @description True when it is stored, for good; false for a trial, and where nothing changed. */
            stored: boolean;
            /**
             * Format: int64
             * @description Its number in the history; null where nothing was stored.
             */
            revision: null | number;
            /** @description What the next edit names in If-Match; null where the territory was taken out. */
            etag: null | string;
            /** @description The record as it is now; null where the territory was taken out. */
            territory: null | components["schemas"]["TerritoryRecord"];
            /** @description What changed. */
            changes: components["schemas"]["TerritoryChangesItem"];
            /**
             * @description For each kind that the territory has or had: at the day asked about, then at every other day on which it makes a
             *         commune covered or uncovered, or covered twice or no longer twice. Of each kind the first 50 such days; where there are more, the note
             *         'more-days' says how many.
             */
            coverage: components["schemas"]["EditCoverageItem"][];
            /** @description What was taken and somebody should look at; the first 100. */
            notes: components["schemas"]["ScenarioNote"][];
            /** @description Where the figures come from, with the edit. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description An edit of a territory: either its new record, or a revision to put back. */
        EditRequestBody: {
            /** @description Why: 1 to 500 characters on one line. It stands in the public history. */
            reason: string;
            /** @description The record, as GET /territories/{id}/record has it. */
            territory?: null | components["schemas"]["TerritoryRecord"];
            /**
             * Format: int64
             * @description Number of a revision of the territory's history, instead of a record.
             */
            restore?: null | number;
            /** @description Documents that the record names and the dataset has not yet; at most 100. */
            sources?: null | components["schemas"]["SourceRecord"][];
        };
        /** @description One of the features. */
        EpciFeatureItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /**
             * Format: int64
             * @description Stable number.
             */
            id: number;
            /** @description Intercommunal bodies (EPCI), as far as their communes are in the dataset. */
            properties: {
                /** @description INSEE code; SIREN for an EPCI. */
                code: string;
                /** @description Official name. */
                nom: string;
                /** @description CC, CA, CU, METRO or MET69. */
                type: string;
                /**
                 * Format: int64
                 * @description Number of communes.
                 */
                communes: null | number;
                /**
                 * Format: int64
                 * @description Municipal population.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description The layer epci. GeoJSON, RFC 7946. */
        EpciFeatures: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /**
             * @description Name of the layer.
             * @enum {string}
             */
            layer: "epci";
            /** @description The département that was asked for; null for more. */
            departement: null | string;
            /** @description The region that was asked for; null otherwise. */
            region: null | string;
            /** @description CPTS or CLS. */
            kind?: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day with the same answer; null where there is none.
             */
            validFrom?: null | string;
            /**
             * Format: date
             * @description Last day with the same answer; null where there is none.
             */
            validUntil?: null | string;
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
            /** @description The features. */
            features: components["schemas"]["EpciFeatureItem"][];
        };
        /** @description An EPCI. */
        EpciName: {
            /** @description SIREN: text. */
            code: string;
            /** @description Its name. */
            nom: string;
        };
        /** @description One of the features. */
        EpciTilItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /**
             * Format: int64
             * @description Stable number.
             */
            id: number;
            /** @description Intercommunal bodies (EPCI), as far as their communes are in the dataset. */
            properties: {
                /** @description INSEE code; SIREN for an EPCI. */
                code: string;
                /** @description Official name. */
                nom: string;
                /** @description CC, CA, CU, METRO or MET69. */
                type: string;
                /**
                 * Format: int64
                 * @description Number of communes.
                 */
                communes: null | number;
                /**
                 * Format: int64
                 * @description Municipal population.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description A tile of the layer epci. GeoJSON, RFC 7946. */
        EpciTile: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /** @description The features. */
            features: components["schemas"]["EpciTilItem"][];
        };
        /**
         * @description What is compared.
         * @enum {string}
         */
        ExplainedPart: "territories" | "population" | "whole" | "communes" | "inhabitants" | "composition";
        /**
         * @description What an explanation is about.
         * @enum {string}
         */
        ExplanationCode: "inferred-composition" | "unknown-composition" | "imprecise-date" | "missing-population" | "other-population-year" | "population-year-not-stated" | "rounded-declaration" | "other-vintage" | "outside-dataset" | "territories-not-listed" | "population-kind" | "unexplained";
        /** @description What the sentence of an explanation says besides what is compared, as values; a member that it has no value for is left out. */
        ExplanationFactsItem: {
            /**
             * Format: int32
             * @description How many communes it is about: inferred ones, or those that may have joined or left.
             */
            communes?: number;
            /**
             * Format: int32
             * @description Of inhabitants: without so many of those communes there would be 'ranges'; left out for some or all of them.
             */
            without?: number;
            /** @description Of outside-dataset: codes of the départements that the dataset does not have. */
            departements?: string[];
            /**
             * Format: int32
             * @description Of other-vintage: year of the territory; of a declared share of the population: year of the computed one.
             */
            year?: number;
            /**
             * Format: int32
             * @description Of other-vintage: COG year of the communes and EPCI members.
             */
            cogYear?: number;
            /**
             * Format: int64
             * @description Of rounded-declaration: it agrees with so many inhabitants at least.
             */
            least?: number;
            /**
             * Format: int64
             * @description And with so many at most.
             */
            most?: number;
            /** @description Of population-kind and of a rounded-declaration that explains: the populations that agree, "municipal" and "total". */
            agree?: components["schemas"]["PopulationKind"][];
            /** @description Inhabitants without inferred communes, by population. */
            ranges?: components["schemas"]["PopulationRangeItem"][];
            /** @description Of a declared coverage: ids of the territories that it names. */
            territories?: string[];
            /**
             * Format: int32
             * @description Of a declared coverage: so many territories are declared.
             */
            declared?: number;
            /**
             * Format: int32
             * @description So many are known; of imprecise-date, those certainly in force.
             */
            known?: number;
        };
        /** @description Why declared and computed may differ, or what weakens an agreement. */
        ExplanationItem: {
            /** @description Stable word for programs. */
            code: components["schemas"]["ExplanationCode"];
            /**
             * @description What is compared: communes, inhabitants, territories, population or whole; composition where it is about none of
             *         them.
             */
            about: components["schemas"]["ExplainedPart"];
            /**
             * @description "explains": the figures show that it accounts for all of the difference. "may explain": it can, whether it does is not known.
             *     "unexplained": nothing that is known can. "falls short": at its most it leaves a part of it. "context": not about a difference.
             */
            bearing: components["schemas"]["Bearing"];
            /** @description A sentence, with figures where they can be worked out. */
            message: string;
            /**
             * @description What the sentence says besides what stands in the comparison, as values; a member that an explanation has no value
             *         for is left out.
             */
            facts: components["schemas"]["ExplanationFactsItem"];
        };
        /** @description One thing that is wrong with a request. */
        Fault: {
            /** @description Where it stands: "path", "query", "header" or "body". */
            in: components["schemas"]["FaultPlace"];
            /** @description Name of the parameter, or JSON pointer into the body. */
            name: string;
            /** @description What was given, shortened; null where nothing was. */
            value: null | string;
            /** @description What was expected, or what is wrong. */
            expected: string;
        };
        /**
         * @description Where in a request a fault is.
         * @enum {string}
         */
        FaultPlace: "path" | "query" | "header" | "body";
        /** @description A value of a record that changed. */
        FieldChangeItem: {
            /** @description Its place: "from", "composition.note". */
            field: string;
            /** @description As it was; null where it was not there. */
            before: null | components["schemas"]["JsonValue"];
            /** @description As it is; null where it is not there. */
            after: null | components["schemas"]["JsonValue"];
        };
        /** @description The three shares of a coverage; each commune counts once. */
        FiguresDocument: {
            /** @description Communes. */
            communes: components["schemas"]["ShareDocument"];
            /** @description Municipal population. */
            population: components["schemas"]["ShareDocument"];
            /** @description Surface. */
            surface: components["schemas"]["SurfaceShareDocument"];
        };
        /** @description A commune of a gap zone. */
        GapCommuneItem: {
            /** @description INSEE code: text. */
            code: string;
            /** @description Its name. */
            nom: string;
            /**
             * Format: int32
             * @description Municipal population; null where it is not known.
             */
            population: null | number;
            /** @description SIREN of its EPCI; null where it is in none. */
            codeEpci: null | string;
        };
        /** @description One of the features. */
        GapFeatureItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /** @description Département and number of the zone. */
            id: string;
            /** @description A gap zone. */
            properties: {
                /**
                 * Format: int64
                 * @description Number of the zone within its département.
                 */
                zone: number;
                /**
                 * Format: int64
                 * @description Number of communes.
                 */
                communes: number;
                /** @description INSEE codes of the communes. */
                codes: string[];
                /** @description Names of the communes, in the same order. */
                noms: string[];
                /**
                 * Format: int64
                 * @description Municipal population; null where it is not known.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares; null where it is not known.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
                /** @description Territories beside the zone, the longest shared border first. */
                neighbours: components["schemas"]["GapNeighbourItem"][];
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description Gap zones of a département. GeoJSON, RFC 7946. */
        GapFeatures: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /** @description Which département. */
            departement: components["schemas"]["DepartementName"];
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day with the same answer; null where there is none.
             */
            validFrom: null | string;
            /**
             * Format: date
             * @description Last day with the same answer; null where there is none.
             */
            validUntil: null | string;
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
            /** @description The features. */
            features: components["schemas"]["GapFeatureItem"][];
        };
        /** @description A territory beside a gap zone. */
        GapNeighbourItem: {
            /** @description Id in addresses. */
            id: string;
            /** @description Its name. */
            nom: string;
            /**
             * Format: double
             * @description Length of the shared border on the ellipsoid, whole metres.
             */
            sharedBorderMetres: number;
        };
        /** @description Uncovered communes of one département that hang together by shared borders. */
        GapZoneItem: {
            /**
             * @description Code of the département and number of the zone, as the features of `/departements/{code}/gaps` have it:
             *         89-1.
             */
            id: string;
            /** @description Its département. */
            codeDepartement: string;
            /** @description Name of its département. */
            nom: string;
            /**
             * Format: int32
             * @description Number of communes.
             */
            communes: number;
            /**
             * Format: int64
             * @description Municipal population; null where it is known of none.
             */
            population: null | number;
            /**
             * Format: double
             * @description Surface, hectares; null without a boundary. Schematic where the provenance says so.
             */
            surface: null | number;
            /** @description West, south, east, north in degrees WGS 84; null without a boundary. */
            box: null | number[];
            /** @description Territories beside it, longest shared border first, at most eight. */
            neighbours: components["schemas"]["GapNeighbourItem"][];
            /** @description All its communes, most inhabitants first; those of unknown population last. */
            largest: components["schemas"]["GapCommuneItem"][];
        };
        /** @description Gap zones as a table, without their outlines. */
        GapsDocument: {
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day on which all of this is the same; null where it always was.
             */
            validFrom: null | string;
            /**
             * Format: date
             * @description Last such day; null where it stays so for all that is known.
             */
            validUntil: null | string;
            /** @description The département that was asked for; null for more. */
            departement: null | components["schemas"]["DepartementName"];
            /** @description The region that was asked for; null otherwise. */
            region: null | components["schemas"]["RegionName"];
            /** @description By département, then in the order of each zone's smallest commune code. */
            zones: components["schemas"]["GapZoneItem"][];
            /** @description What could make them smaller or other than they seem. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where they come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description One of the features. */
        GapsFeatureItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /**
             * Format: int64
             * @description Stable number.
             */
            id: number;
            /** @description Zones of communes that no territory of a kind covers at a date. */
            properties: {
                /**
                 * Format: int64
                 * @description Number of the gap zone within its département.
                 */
                zone: number;
                /** @description Code of the département. */
                codeDepartement: string;
                /**
                 * Format: int64
                 * @description Number of communes.
                 */
                communes: null | number;
                /**
                 * Format: int64
                 * @description Municipal population.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
                /** @description CPTS or CLS. */
                kind: components["schemas"]["TerritoryKind"];
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description The layer gaps. GeoJSON, RFC 7946. */
        GapsFeatures: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /**
             * @description Name of the layer.
             * @enum {string}
             */
            layer: "gaps";
            /** @description The département that was asked for; null for more. */
            departement: null | string;
            /** @description The region that was asked for; null otherwise. */
            region: null | string;
            /** @description CPTS or CLS. */
            kind?: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day with the same answer; null where there is none.
             */
            validFrom?: null | string;
            /**
             * Format: date
             * @description Last day with the same answer; null where there is none.
             */
            validUntil?: null | string;
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
            /** @description The features. */
            features: components["schemas"]["GapsFeatureItem"][];
        };
        /** @description One of the features. */
        GapsTilItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /**
             * Format: int64
             * @description Stable number.
             */
            id: number;
            /** @description Zones of communes that no territory of a kind covers at a date. */
            properties: {
                /**
                 * Format: int64
                 * @description Number of the gap zone within its département.
                 */
                zone: number;
                /** @description Code of the département. */
                codeDepartement: string;
                /**
                 * Format: int64
                 * @description Number of communes.
                 */
                communes: null | number;
                /**
                 * Format: int64
                 * @description Municipal population.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
                /** @description CPTS or CLS. */
                kind: components["schemas"]["TerritoryKind"];
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description A tile of the layer gaps. GeoJSON, RFC 7946. */
        GapsTile: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /** @description The features. */
            features: components["schemas"]["GapsTilItem"][];
        };
        /** @description How the service is. */
        HealthDocument: {
            /** @description "live" or "ready". */
            status: components["schemas"]["HealthStatus"];
            /** @description Version of the dataset that is being served; null for "live". */
            datasetVersion: null | string;
        };
        /**
         * @description What the service can do.
         * @enum {string}
         */
        HealthStatus: "live" | "ready";
        /** @description One change of a territory. */
        HistoryItem: {
            /**
             * Format: int64
             * @description Number of the change; those of all territories are counted together.
             */
            revision: number;
            /**
             * Format: date-time
             * @description When, UTC.
             */
            at: string;
            /** @description Name of the API key, or of the account of an import. */
            who: string;
            /** @description "create", "import", "edit", "delete" or "restore". */
            action: components["schemas"]["RevisionAction"];
            /** @description Why; null where nobody said. */
            reason: null | string;
            /** @description What changed. */
            changes: components["schemas"]["TerritoryChangesItem"];
            /**
             * @description Address of the record after the change; null where the territory was taken out. To restore it: PUT with its
             *         revision as "restore".
             */
            record: null | string;
        };
        /**
         * @description What dates leave open.
         * @enum {string}
         */
        ImpreciseAspect: "coverage" | "membership" | "members" | "days" | "number";
        /** @description Declared inhabitants against both populations, which are of different years and never mixed. */
        InhabitantsAuditItem: {
            /** @description As declared; null where it is not. */
            declared: null | components["schemas"]["DeclaredInhabitantsItem"];
            /**
             * Format: int64
             * @description Municipal population; null where it is not known.
             */
            municipal: null | number;
            /**
             * Format: int32
             * @description Its year.
             */
            municipalYear: null | number;
            /**
             * Format: int64
             * @description Municipal population less the declared number.
             */
            municipalDifference: null | number;
            /**
             * Format: double
             * @description The same in percent of the declared number, two decimals.
             */
            municipalDifferencePercent: null | number;
            /**
             * Format: int64
             * @description Total population; null where it is not known.
             */
            total: null | number;
            /**
             * Format: int32
             * @description Its year.
             */
            totalYear: null | number;
            /**
             * Format: int64
             * @description Total population less the declared number.
             */
            totalDifference: null | number;
            /**
             * Format: double
             * @description The same in percent of the declared number, two decimals.
             */
            totalDifferencePercent: null | number;
            /** @description exact, consistent, differs or not stated: the better of the two comparisons. */
            verdict: components["schemas"]["Verdict"];
        };
        JsonValue: unknown;
        /** @description The landing page for programs (OGC API - Common). */
        LandingDocument: {
            /** @description Name of the service. */
            title: string;
            /** @description What it is. */
            description: string;
            /** @description Where to go on. */
            links: components["schemas"]["LinkItem"][];
            /** @description What is being served. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description The latest source on a département. */
        LastSourceItem: {
            /** @description Its code. */
            departement: string;
            /**
             * Format: date
             * @description Day of the source.
             */
            date: string;
        };
        /** @description A link. */
        LinkItem: {
            /** @description Absolute address. */
            href: string;
            /** @description What it is to this document. */
            rel: string;
            /** @description Media type. */
            type: string;
            /** @description In words. */
            title: string;
        };
        /** @description A territory that may cover communes that nothing counted covers. */
        MayCoverItem: {
            /** @description Which. */
            territory: components["schemas"]["TerritoryName"];
            /** @description unknown-composition or imprecise-date. */
            code: string;
            /** @description INSEE codes. */
            communes: string[];
        };
        /** @description A commune of a territory. */
        MemberItem: {
            /** @description INSEE code: text. */
            code: string;
            /** @description Its name. */
            nom: string;
            /** @description Its département. */
            codeDepartement: string;
            /** @description Its EPCI; null for the few that are in none. */
            codeEpci: null | string;
            /**
             * Format: int32
             * @description Municipal population; null where it is not known.
             */
            population: null | number;
        };
        /**
         * @description Whether something is in force, or a commune in a territory.
         * @enum {string}
         */
        Membership: "no" | "uncertain" | "yes";
        /** @description A territory that a change comes from. */
        MembershipChangeItem: {
            /** @description Id in addresses. */
            id: string;
            /** @description Its name. */
            nom: string;
            /** @description Whether the commune was in it on the first day: yes, no or uncertain. */
            before: components["schemas"]["Membership"];
            /** @description Whether it is in it on the second. */
            after: components["schemas"]["Membership"];
        };
        /** @description A territory that a commune is in. */
        MembershipItem: {
            /** @description Id in addresses. */
            id: string;
            /** @description Its name. */
            nom: string;
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /** @description How its composition is known: stated or inferred. */
            basis: components["schemas"]["CompositionBasis"];
            /** @description First day in force, as exact as its source. */
            from: string;
            /** @description Last day in force; null while it lasts. */
            until: null | string;
            /**
             * Format: date
             * @description First day certainly in force: of 2021-11 the last day of the month; null where no day is certain.
             */
            certainFrom: null | string;
            /**
             * Format: date
             * @description Last day certainly in force; null while no end is known, and where no day is certain.
             */
            certainUntil: null | string;
            /**
             * @description "yes": the commune counts as its; "uncertain": the dates of the territory, or of the commune in it, are not exact
             *         enough to tell.
             */
            inForce: components["schemas"]["Membership"];
        };
        /** @description Another territory that could take communes of the move. */
        MoveChoiceItem: {
            /** @description Which. */
            territory: components["schemas"]["TerritoryName"];
            /**
             * Format: double
             * @description Length of its border with them, whole metres.
             */
            sharedBorderMetres: number;
            /** @description How big those are that it reaches. */
            closes: components["schemas"]["SizeItem"];
            /** @description The scenario as an address; null when it would be too long. */
            link: null | string;
        };
        /** @description A département before and after a move. */
        MoveDepartementItem: {
            /** @description Which. */
            departement: components["schemas"]["DepartementName"];
            /** @description Shares before. */
            before: components["schemas"]["FiguresDocument"];
            /** @description Shares after. */
            after: components["schemas"]["FiguresDocument"];
        };
        /** @description Uncovered communes that join a territory, which lies in no more pieces than before. */
        MoveItem: {
            /**
             * Format: int32
             * @description 1, 2, 3 ...
             */
            rank: number;
            /** @description Whose uncovered communes they are, for unit epci. */
            epci: null | components["schemas"]["EpciName"];
            /** @description The gap zone as in the département's gaps, such as 58-1, for unit zone. */
            zone: null | string;
            /** @description Which they join: the one that closes the most population; of equal ones the one with the longest border. */
            territory: components["schemas"]["TerritoryName"];
            /**
             * Format: double
             * @description Length of its border with them on the ellipsoid, whole metres.
             */
            sharedBorderMetres: number;
            /** @description True when that length is schematic. */
            schematic: boolean;
            /** @description Those that join. */
            communes: components["schemas"]["CommuneName"][];
            /** @description How big they are. */
            closes: components["schemas"]["SizeItem"];
            /** @description Communes of the EPCI or zone that its ground does not reach: they do not join. */
            notReached: components["schemas"]["CommuneName"][];
            /** @description Other territories that could take them, the best first. */
            others: components["schemas"]["MoveChoiceItem"][];
            /** @description Territories that may cover some of them already; not counted. */
            mayBeCoveredBy: components["schemas"]["MayCoverItem"][];
            /** @description Before and after; in a sequence "before" is after the moves before. */
            departements: components["schemas"]["MoveDepartementItem"][];
            /** @description The body for POST /scenarios; in a sequence with the moves before. */
            scenario: components["schemas"]["ScenarioBody"];
            /** @description The same as an address; null when it would be too long. */
            link: null | string;
        };
        /**
         * @description How moves are counted.
         * @enum {string}
         */
        MoveMode: "each" | "sequence";
        /**
         * @description What joins a territory in one move.
         * @enum {string}
         */
        MoveUnit: "commune" | "epci" | "zone";
        /** @description Which uncovered communes, joining which neighbouring territory, close the most population. */
        MovesDocument: {
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day on which all of this is the same; null where it always was.
             */
            validFrom: null | string;
            /**
             * Format: date
             * @description Last such day; null where it stays so for all that is known.
             */
            validUntil: null | string;
            /** @description The département that was asked for; null for more. */
            departement: null | string;
            /** @description The region that was asked for; null otherwise. */
            region: null | string;
            /** @description What joins in one move: commune, epci or zone. */
            unit: components["schemas"]["MoveUnit"];
            /** @description each or sequence. */
            mode: components["schemas"]["MoveMode"];
            /**
             * Format: int32
             * @description Year of the populations by which moves are ranked; null where it is not known.
             */
            populationMunicipaleYear: null | number;
            /**
             * Format: int32
             * @description How many there are that a territory could take, before the limit.
             */
            candidates: number;
            /** @description The best first; in a sequence one after the other. */
            moves: components["schemas"]["MoveItem"][];
            /** @description Uncovered communes of which no counted territory reaches any: no move has them. */
            withoutTerritory: components["schemas"]["SizeItem"];
            /** @description Uncovered communes without a boundary: where they are is not known, so no move has them. */
            withoutBoundary: components["schemas"]["CommuneName"][];
            /** @description What could make the gaps smaller or other than they seem. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description A commune that a sentence names, or a code. */
        NamedCommuneItem: {
            /** @description INSEE code: text. */
            code: string;
            /** @description Its name; null where no commune has the code. */
            nom: null | string;
        };
        /** @description One of the features. */
        OverlapFeatureItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /** @description INSEE code. */
            id: string;
            /** @description A commune in two or more territories. */
            properties: {
                /** @description INSEE code. */
                code: string;
                /** @description Its name. */
                nom: string;
                /** @description Code of its département. */
                codeDepartement: string;
                /** @description The territories. */
                territories: components["schemas"]["TerritoryName"][];
                /**
                 * Format: int64
                 * @description Municipal population; null where it is not known.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares; null where it is not known.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description Communes in two or more territories. GeoJSON, RFC 7946. */
        OverlapFeatures: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /** @description Which département. */
            departement: components["schemas"]["DepartementName"];
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day with the same answer; null where there is none.
             */
            validFrom: null | string;
            /**
             * Format: date
             * @description Last day with the same answer; null where there is none.
             */
            validUntil: null | string;
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
            /** @description The features. */
            features: components["schemas"]["OverlapFeatureItem"][];
        };
        /** @description A commune in two or more territories of one kind. */
        OverlapItem: {
            /** @description INSEE code: text. */
            code: string;
            /** @description Its name. */
            nom: string;
            /** @description Ids of the territories. */
            territories: string[];
        };
        /** @description One of the features. */
        OverlapsFeatureItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /**
             * Format: int64
             * @description Stable number.
             */
            id: number;
            /** @description Communes that two or more territories of a kind cover at a date. */
            properties: {
                /** @description INSEE code; SIREN for an EPCI. */
                code: string;
                /** @description Official name. */
                nom: string;
                /** @description Code of the département. */
                codeDepartement: string;
                /** @description Ids of the territories, joined by commas. */
                territories: string;
                /**
                 * Format: int64
                 * @description Municipal population.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
                /** @description CPTS or CLS. */
                kind: components["schemas"]["TerritoryKind"];
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description The layer overlaps. GeoJSON, RFC 7946. */
        OverlapsFeatures: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /**
             * @description Name of the layer.
             * @enum {string}
             */
            layer: "overlaps";
            /** @description The département that was asked for; null for more. */
            departement: null | string;
            /** @description The region that was asked for; null otherwise. */
            region: null | string;
            /** @description CPTS or CLS. */
            kind?: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day with the same answer; null where there is none.
             */
            validFrom?: null | string;
            /**
             * Format: date
             * @description Last day with the same answer; null where there is none.
             */
            validUntil?: null | string;
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
            /** @description The features. */
            features: components["schemas"]["OverlapsFeatureItem"][];
        };
        /** @description One of the features. */
        OverlapsTilItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /**
             * Format: int64
             * @description Stable number.
             */
            id: number;
            /** @description Communes that two or more territories of a kind cover at a date. */
            properties: {
                /** @description INSEE code; SIREN for an EPCI. */
                code: string;
                /** @description Official name. */
                nom: string;
                /** @description Code of the département. */
                codeDepartement: string;
                /** @description Ids of the territories, joined by commas. */
                territories: string;
                /**
                 * Format: int64
                 * @description Municipal population.
                 */
                population: null | number;
                /**
                 * Format: double
                 * @description Surface in hectares.
                 */
                surface: null | number;
                /** @description True when boundaries and surface only resemble the real ones. */
                schematic: boolean;
                /** @description CPTS or CLS. */
                kind: components["schemas"]["TerritoryKind"];
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description A tile of the layer overlaps. GeoJSON, RFC 7946. */
        OverlapsTile: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /** @description The features. */
            features: components["schemas"]["OverlapsTilItem"][];
        };
        /** @description A declared percentage against the computed one. */
        PercentAuditItem: {
            /**
             * Format: double
             * @description 0-100 as declared; null where it is not.
             */
            declared: null | number;
            /**
             * Format: double
             * @description 0-100 with two decimals.
             */
            computed: null | number;
            /**
             * Format: double
             * @description Computed less declared, in percentage points.
             */
            differencePoints: null | number;
            /** @description exact, consistent, differs or not stated. */
            verdict: components["schemas"]["Verdict"];
        };
        /** @description A territory in several pieces; a piece hangs together by shared borders. */
        PiecesItem: {
            /** @description Which. */
            territory: components["schemas"]["TerritoryName"];
            /**
             * Format: int32
             * @description Pieces before; of a merged one those of the territory with the most; null for a new one.
             */
            before: null | number;
            /**
             * Format: int32
             * @description Pieces after.
             */
            after: number;
            /**
             * Format: int32
             * @description Those after that border on nothing outside of them, so that nothing could join them.
             */
            islands: number;
            /** @description True when there are more than before, and more than one, islands left aside. */
            fallsApart: boolean;
            /** @description The communes of each piece but the one with the most communes. */
            apart: components["schemas"]["CommuneName"][][];
        };
        /**
         * @description What a place is.
         * @enum {string}
         */
        PlaceType: "departement" | "territory" | "epci" | "commune";
        /**
         * @description Which population.
         * @enum {string}
         */
        PopulationKind: "municipal" | "total";
        /** @description Between what a number of inhabitants would lie. */
        PopulationRangeItem: {
            /** @description "municipal" or "total". */
            kind: components["schemas"]["PopulationKind"];
            /**
             * Format: int32
             * @description Its year; null where it is not known.
             */
            year: null | number;
            /**
             * Format: int64
             * @description At least so many.
             */
            least: number;
            /**
             * Format: int64
             * @description At most so many.
             */
            most: number;
            /**
             * Format: int64
             * @description So many without any inferred commune; null where that is 'least'.
             */
            withoutAny: null | number;
        };
        /** @description Problem details as RFC 9457 has them, with every fault of the request. */
        Problem: {
            /** @description Address of the description of this kind of problem. */
            type: string;
            /** @description The kind, in words. */
            title: string;
            /**
             * Format: int32
             * @description HTTP status.
             */
            status: number;
            /** @description What happened this time. */
            detail: string;
            /** @description The address that was asked for. */
            instance: string;
            /** @description Every fault; empty where the detail says it all. */
            errors: components["schemas"]["Fault"][];
            /** @description What has changed since the caller last looked; only where that is the problem. */
            conflict?: components["schemas"]["EditConflict"];
        };
        /** @description Where the figures come from. */
        ProvenanceDocument: {
            /** @description SHA-256 of the dataset's content. */
            datasetVersion: string;
            /**
             * Format: int32
             * @description Year of the list of commune codes (COG).
             */
            cogYear: number;
            /**
             * Format: int32
             * @description Year of the municipal populations, which all shares are counted in; null where there are
             *         none.
             */
            populationMunicipaleYear: null | number;
            /**
             * Format: int32
             * @description Year of the total populations, which appear in audits only; null where there are none.
             */
            populationTotaleYear: null | number;
            /** @description Source of codes, names, EPCI and populations. */
            attributeSource: string;
            /** @description Source of the boundaries. */
            boundarySource: string;
            /**
             * Format: int32
             * @description COG year of the boundaries; null where it is not known.
             */
            boundaryYear: null | number;
            /** @description True when the boundaries only resemble the communes. */
            schematicBoundaries: boolean;
            /** @description Documents that the territories come from. */
            sources: components["schemas"]["SourceItem"][];
        };
        /**
         * @description How exact a declared number is.
         * @enum {string}
         */
        Qualifier: "exact" | "nearly" | "more than";
        /** @description Between what a coverage lies where dates are not exact. */
        RangeDocument: {
            /** @description Without what may be in force: the figures as they are counted. */
            lowest: components["schemas"]["FiguresDocument"];
            /** @description With it. */
            highest: components["schemas"]["FiguresDocument"];
        };
        /**
         * @description How exact a declared number is, as in territory files.
         * @enum {string}
         */
        RecordedQualifier: "exact" | "nearly" | "more-than";
        /** @description What new records changed, or would change. */
        RecordsDocument: {
            /** @description True when they are stored, for good; false for a trial, and where nothing changed. */
            stored: boolean;
            /**
             * Format: int64
             * @description Its number in the history; null where nothing was stored.
             */
            revision: null | number;
            /** @description What the next PUT names in If-Match. */
            etag: string;
            /** @description Ids of territories that were not there. */
            added: string[];
            /** @description Ids of territories that are not as they were. */
            changed: string[];
            /** @description Ids of territories that are no more. */
            removed: string[];
            /** @description For each kind: coverage before and after at the day asked about, of every département. */
            coverage: components["schemas"]["EditCoverageItem"][];
            /** @description What was taken and somebody should look at; the first 100. */
            notes: components["schemas"]["ScenarioNote"][];
            /** @description Where the figures come from, with the change. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description New records of all territories, in place of those that there are. */
        RecordsRequestBody: {
            /** @description Why: 1 to 500 characters on one line. It stands in the public history. */
            reason: string;
            /** @description The records, as GET /records has them. */
            records: components["schemas"]["RecordsRequestPart"];
        };
        /** @description Records of all territories. */
        RecordsRequestPart: {
            /** @description Source documents. */
            sources: components["schemas"]["SourceRecord"][];
            /** @description Records of territories. */
            territories: components["schemas"]["TerritoryRecord"][];
            /** @description Declared coverages. */
            declaredCoverages: components["schemas"]["DeclaredCoverageRecord"][];
        };
        /** @description The coverage of a region by territories of a kind at a date, all its départements of the dataset counted together. */
        RegionCoverageDocument: {
            /** @description Which, with its départements. */
            region: components["schemas"]["RegionItem"];
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day on which all of this is the same; null where it always was.
             */
            validFrom: null | string;
            /**
             * Format: date
             * @description Last such day; null where it stays so for all that is known.
             */
            validUntil: null | string;
            /** @description Communes. */
            communes: components["schemas"]["ShareDocument"];
            /** @description Municipal population. */
            population: components["schemas"]["ShareDocument"];
            /** @description Surface. */
            surface: components["schemas"]["SurfaceShareDocument"];
            /** @description Territories in force, and those that may be; what they have in the region. */
            territories: components["schemas"]["TerritoryInsideItem"][];
            /** @description What sources declare of the region: the latest at or before the date. */
            declared: components["schemas"]["DeclaredItem"][];
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description A region and its départements. */
        RegionItem: {
            /** @description Its code: text. */
            code: string;
            /** @description Its name; null where it is not known. */
            nom: null | string;
            /** @description Those that the dataset has, by code. */
            departements: components["schemas"]["DepartementName"][];
        };
        /** @description A region. */
        RegionName: {
            /** @description Its code: text. */
            code: string;
            /** @description Its name; null where it is not known. */
            nom: null | string;
        };
        /** @description The days on which the coverage of a region changes. */
        RegionTimelineDocument: {
            /** @description Code of the region. */
            codeRegion: string;
            /** @description Its name; null where it is not known. */
            nomRegion: null | string;
            /** @description Its départements in the dataset, all counted together. */
            departements: components["schemas"]["DepartementName"][];
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /** @description By date. */
            entries: components["schemas"]["TimelineItem"][];
            /** @description Of all entries together. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description The regions of which the dataset has a département. */
        RegionsDocument: {
            /** @description By code. */
            regions: components["schemas"]["RegionItem"][];
            /** @description What a reader must know of the communes. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where they come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /**
         * @description What was done.
         * @enum {string}
         */
        RevisionAction: "create" | "import" | "edit" | "delete" | "restore";
        /** @description One change of the dataset. */
        RevisionItem: {
            /**
             * Format: int64
             * @description Its number, one more than that of the one before.
             */
            revision: number;
            /**
             * Format: date-time
             * @description When, UTC.
             */
            at: string;
            /** @description Name of the API key, or of the account of an import. */
            who: string;
            /** @description "create", "import", "edit", "delete" or "restore". */
            action: components["schemas"]["RevisionAction"];
            /** @description Why; null where nobody said. */
            reason: null | string;
            /** @description Ids of the territories that it changed. */
            territories: string[];
            /** @description True when communes, their boundaries or populations changed too. */
            groundChanged: boolean;
            /** @description Version of the dataset since then. */
            datasetVersion: string;
        };
        /** @description Changes of the dataset, the last one first. */
        RevisionsDocument: {
            /** @description The changes. */
            revisions: components["schemas"]["RevisionItem"][];
            /** @description Address of those before; null when these are the first. */
            next: null | string;
        };
        /**
         * @description What a change of a scenario does.
         * @enum {string}
         */
        ScenarioAction: "add" | "remove" | "create" | "dissolve" | "merge";
        /** @description "What if": changes to the territories of a kind at a date, in order. Nothing is stored. */
        ScenarioBody: {
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description The day that figures are compared at.
             */
            date: string;
            /** @description Each applied to what the ones before it left; 1 to 200, of at most 40 000 communes together. */
            changes: components["schemas"]["ScenarioChangeBody"][];
        };
        /** @description One step of a scenario. */
        ScenarioChangeBody: {
            /** @description "add" or "remove" communes, "create" or "dissolve" a territory, "merge" several into one. */
            action: components["schemas"]["ScenarioAction"];
            /** @description Id of the territory; of the new one for "create"; of the one that is left, new or not, for "merge". */
            territory: string;
            /** @description Name of a new territory, at most 200 characters; may be left out. */
            nom?: null | string;
            /** @description INSEE codes; may be left out. */
            communes?: null | string[];
            /** @description SIREN of whole EPCI; may be left out. */
            epcis?: null | string[];
            /**
             * @description For "merge": ids of the territories that become one, which may name the one that is left; the others are
             *         dissolved.
             */
            territories?: null | string[];
        };
        /** @description A département before and after. */
        ScenarioDepartementItem: {
            /** @description Which. */
            departement: components["schemas"]["DepartementName"];
            /** @description As it is. */
            before: components["schemas"]["ScenarioSide"];
            /** @description In the scenario. */
            after: components["schemas"]["ScenarioSide"];
        };
        /** @description What a scenario changes. */
        ScenarioDocument: {
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description The day.
             */
            date: string;
            /**
             * @description Address of this very answer, which anybody can open: the scenario is in it, nothing is stored. Null when it would be
             *         too long (a note says so).
             */
            link: null | string;
            /** @description The scenario: codes sorted, what has no effect left out. */
            changes: components["schemas"]["ScenarioChangeBody"][];
            /** @description Départements that it touches, before and after. */
            departements: components["schemas"]["ScenarioDepartementItem"][];
            /** @description Communes covered before and not after. */
            newGaps: components["schemas"]["CommuneName"][];
            /** @description Communes covered after and not before. */
            closedGaps: components["schemas"]["CommuneName"][];
            /** @description Communes in two or more territories after and not before. */
            newOverlaps: components["schemas"]["OverlapItem"][];
            /** @description Communes in two or more territories before and not after. */
            closedOverlaps: components["schemas"]["OverlapItem"][];
            /**
             * @description Changed territories that lie in several pieces after; those of unknown composition are left out, and so are
             *         communes without a boundary.
             */
            pieces: components["schemas"]["PiecesItem"][];
            /** @description Names of the territories of those overlaps, by id. */
            territories: components["schemas"]["TerritoryName"][];
            /** @description What somebody should know of the request itself; the first 100. */
            notes: components["schemas"]["ScenarioNote"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description What somebody should know of a change. */
        ScenarioNote: {
            /** @description Stable word for programs. */
            code: string;
            /** @description Which change; null for the whole request. */
            change: null | string;
            /** @description The value concerned; may be null. */
            value: null | string;
            /** @description A sentence. */
            message: string;
        };
        /** @description One side of a comparison. */
        ScenarioSide: {
            /** @description Communes. */
            communes: components["schemas"]["ShareDocument"];
            /** @description Municipal population. */
            population: components["schemas"]["ShareDocument"];
            /** @description Surface. */
            surface: components["schemas"]["SurfaceShareDocument"];
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
        };
        /** @description What a search found. */
        SearchDocument: {
            /** @description What was searched for. */
            query: string;
            /** @description The best, best first. */
            results: components["schemas"]["SearchItem"][];
            /**
             * Format: int32
             * @description How many there are, those that are not in the results included.
             */
            total: number;
            /** @description True when nothing has what was typed, and the results differ from it by one letter. */
            approximate: boolean;
            /** @description What a reader must know of populations and boxes. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where they come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description A commune, an EPCI, a territory or a département. */
        SearchItem: {
            /** @description commune, epci, territory or departement. */
            type: components["schemas"]["PlaceType"];
            /** @description INSEE code, SIREN, id of the territory, or code of the département. */
            code: string;
            /** @description Its name. */
            nom: string;
            /**
             * @description Name (code, where there is none) of the former commune that was found, and is in this commune today; null
             *         otherwise.
             */
            formerly: null | string;
            /** @description True when its name differs from what was typed by one letter. */
            approximate: boolean;
            /** @description The département of a commune, or itself; null for EPCI and territories, which may lie in several. */
            codeDepartement: null | string;
            /** @description Codes of the départements that it is in. */
            departements: string[];
            /** @description CPTS or CLS, of a territory; null otherwise. */
            kind: null | components["schemas"]["TerritoryKind"];
            /**
             * Format: int64
             * @description Municipal population, of all communes that a territory has on any day; null where it is not known.
             */
            population: null | number;
            /** @description West, south, east, north in degrees WGS 84; null without a boundary. */
            box: null | number[];
        };
        /** @description What the map page needs before it asks for anything. */
        SettingsDocument: {
            /** @description Address of the style of a base map; null for none. */
            baseMapStyle: null | string;
            /** @description True when the dataset can be changed, with a key. */
            editable: boolean;
            /** @description Version of the dataset. */
            datasetVersion: string;
            /** @description The box of all communes: west, south, east, north in degrees; null where none has a polygon. */
            region: null | number[];
            /** @description Every region of which the dataset has a département. */
            regions: components["schemas"]["RegionItem"][];
            /**
             * @description The box of each département by its code, as that of all; those of which no commune has a polygon are left
             *         out.
             */
            departementBoxes: {
                [key: string]: number[];
            };
            /** @description Kinds of territories: values of 'kind'. */
            kinds: components["schemas"]["TerritoryKind"][];
            /**
             * Format: int32
             * @description Census year of the populations; null where it is not known.
             */
            populationMunicipaleYear: null | number;
            /** @description True when polygons only resemble the communes. */
            schematicBoundaries: boolean;
            /**
             * Format: date
             * @description The first day on which a territory of any kind begins, ends, or changes its communes, for certain or perhaps;
             *         null where there is none.
             */
            firstDate: null | string;
            /**
             * Format: date
             * @description The last such day.
             */
            lastDate: null | string;
        };
        /** @description So many of so many. */
        ShareDocument: {
            /**
             * Format: int64
             * @description How many are covered.
             */
            covered: number;
            /**
             * Format: int64
             * @description How many there are.
             */
            total: number;
            /**
             * Format: double
             * @description 0-100 with two decimals; never 100 while one is left out, never 0 while one is covered; null when there are
             *         none.
             */
            percent: null | number;
        };
        /** @description How big a set of communes is. */
        SizeItem: {
            /**
             * Format: int32
             * @description Number of communes.
             */
            communes: number;
            /**
             * Format: int64
             * @description Municipal population of those where it is known; null where it is known of none.
             */
            population: null | number;
            /**
             * Format: int32
             * @description Communes of which it is not known.
             */
            withoutPopulation: number;
        };
        /** @description A document that territories and declarations come from. */
        SourceItem: {
            /** @description Short id. */
            id: string;
            /** @description What it is. */
            title: string;
            /** @description Who published it. */
            publisher: string;
            /** @description When; as exact as it is known. */
            date: string;
        };
        /** @description A source document. */
        SourceRecord: {
            /** @description Id, which records name. */
            id: string;
            /** @description Its title. */
            title: string;
            /** @description Who published it. */
            publisher: string;
            /** @description Its date, as exact as it is known: 2024-04-29, 2024-04, 2024 or 'before 2024-04-29'. */
            date: string;
            /** @description The file that it was read from. */
            file?: string;
        };
        /** @description Numbers of communes by state; each commune counts once, so that they add up to all. */
        StateCountsDocument: {
            /**
             * Format: int32
             * @description In exactly one counted territory.
             */
            covered: number;
            /**
             * Format: int32
             * @description In two or more. With the covered ones: what a coverage counts as covered.
             */
            overlap: number;
            /**
             * Format: int32
             * @description Not counted, but perhaps covered.
             */
            possible: number;
            /**
             * Format: int32
             * @description In no known territory.
             */
            uncovered: number;
        };
        /** @description So much surface of so much. */
        SurfaceShareDocument: {
            /**
             * Format: double
             * @description Covered surface, hectares.
             */
            covered: number;
            /**
             * Format: double
             * @description Whole surface, hectares.
             */
            total: number;
            /**
             * Format: double
             * @description 0-100 with two decimals; null when no boundary is known.
             */
            percent: null | number;
            /** @description "ha". */
            unit: components["schemas"]["SurfaceUnit"];
            /** @description True when the boundaries only resemble the communes, and so does this surface. */
            schematic: boolean;
        };
        /**
         * @description Unit of a surface: hectares.
         * @enum {string}
         */
        SurfaceUnit: "ha";
        /** @description One line of a composition: an EPCI less its exceptions, or communes by name. */
        TermItem: {
            /** @description SIREN of the EPCI; null for communes by name. */
            epci: null | string;
            /** @description Name of the EPCI. */
            nom: null | string;
            /** @description INSEE codes of its communes that are left out. */
            except: string[];
            /** @description INSEE codes; empty for an EPCI. */
            communes: string[];
            /** @description How this line is known. */
            basis: components["schemas"]["CompositionBasis"];
            /** @description First day on which this line counts, as exact as its source; null where it counts since the territory began. */
            from: null | string;
            /** @description Last day on which it counts; null where it counts as long as the territory lasts. */
            until: null | string;
            /** @description What a reader should know; may be null. */
            note: null | string;
        };
        /** @description A term of a composition: either an EPCI, or communes. */
        TermRecord: {
            /** @description SIREN of an EPCI, which stands for its communes. */
            epci?: string;
            /** @description INSEE codes of communes of the EPCI that are not in the territory. */
            except?: string[];
            /** @description INSEE codes of communes. */
            communes?: string[];
            /** @description First day in the territory, as exact as the source. */
            from?: string;
            /** @description Last day in the territory, as exact as the source. */
            until?: string;
            /** @description How the term is known, where it differs from the whole. */
            basis?: components["schemas"]["CompositionBasis"];
            /** @description A remark. */
            note?: string;
        };
        /** @description The territories of the dataset, whatever their dates. */
        TerritoriesDocument: {
            /** @description The kind that was asked for; null for both. */
            kind: null | components["schemas"]["TerritoryKind"];
            /**
             * Format: date
             * @description First day on which all of this is the same; null where it always was.
             */
            validFrom: null | string;
            /**
             * Format: date
             * @description Last such day; null where it stays so for all that is known.
             */
            validUntil: null | string;
            /** @description By id. */
            territories: components["schemas"]["TerritoryItem"][];
            /** @description What is not known of them, of the départements, and of other territories there. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description What sources declare of a territory against what its composition gives. */
        TerritoryAuditDocument: {
            /** @description The comparison. */
            audit: components["schemas"]["TerritoryAuditItem"];
            /** @description What is not known of its composition, and of the départements that it concerns. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description Declared against computed for one territory. Verdicts: exact, consistent, differs, not stated. */
        TerritoryAuditItem: {
            /** @description Which. */
            territory: components["schemas"]["TerritoryName"];
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /** @description How its composition is known: stated, inferred or unknown. */
            basis: components["schemas"]["CompositionBasis"];
            /** @description The worst of the two below. */
            verdict: components["schemas"]["Verdict"];
            /**
             * Format: date
             * @description The day of the composition that is compared: that of its latest source, or the nearest on which it can be in force. Null where no source
             *     has a date (then it is as it is last) and where the composition is not known.
             */
            comparedAt: null | string;
            /** @description Number of communes. */
            communes: components["schemas"]["CountAuditItem"];
            /** @description Number of inhabitants. */
            inhabitants: components["schemas"]["InhabitantsAuditItem"];
            /** @description What may explain a difference, the best explanation first, or weakens an agreement. */
            explanations: components["schemas"]["ExplanationItem"][];
            /** @description Ids of its sources. */
            sources: string[];
        };
        /** @description What a change did to a territory. */
        TerritoryChangesItem: {
            /** @description In sentences. */
            words: string[];
            /**
             * @description Communes that joined, by code, whatever the dates of their terms. An EPCI stands for its communes in the dataset of
             *         today.
             */
            joined: components["schemas"]["CommuneInHistory"][];
            /** @description Communes that left. */
            left: components["schemas"]["CommuneInHistory"][];
            /** @description Values that changed, by their place in the record. */
            fields: components["schemas"]["FieldChangeItem"][];
        };
        /** @description A territory in full. */
        TerritoryDocument: {
            /**
             * Format: date
             * @description First day on which all of this is the same; null where it always was.
             */
            validFrom: null | string;
            /**
             * Format: date
             * @description Last such day; null where it stays so for all that is known.
             */
            validUntil: null | string;
            /** @description As in the list of all. */
            territory: components["schemas"]["TerritoryItem"];
            /** @description How its composition is known, line by line. */
            composition: components["schemas"]["CompositionItem"];
            /** @description What its sources declare. */
            declared: components["schemas"]["DeclarationItem"];
            /**
             * @description Its communes at the date (on a day before it began or after it ended, the first or the last ones); null where the
             *         composition is not known.
             */
            members: null | components["schemas"]["MemberItem"][];
            /**
             * @description Communes that may be its at the date, because a date of the composition is not exact; in no
             *         figure.
             */
            possibleMembers: components["schemas"]["MemberItem"][];
            /** @description Its communes by département. */
            byDepartement: components["schemas"]["TerritoryPart"][];
            /** @description What a reader should know; may be null. */
            note: null | string;
            /** @description What is not known of its composition, and of the départements that it concerns. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description A territory with its outline. */
        TerritoryFeature: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /** @description Id of the territory. */
            id: string;
            /** @description What it is. */
            properties: components["schemas"]["TerritoryItem"];
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
            /**
             * Format: date
             * @description First day with the same answer; null where there is none.
             */
            validFrom: null | string;
            /**
             * Format: date
             * @description Last day with the same answer; null where there is none.
             */
            validUntil: null | string;
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description The changes of a territory, the last one first. */
        TerritoryHistoryDocument: {
            /** @description Id in addresses. */
            id: string;
            /** @description Each with who, when, why and what; empty where the store keeps none. */
            changes: components["schemas"]["HistoryItem"][];
            /** @description Address of those before; null when these are the first. */
            next: null | string;
        };
        /** @description A territory in a département. */
        TerritoryInsideItem: {
            /** @description Id in addresses. */
            id: string;
            /** @description Its name. */
            nom: string;
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /** @description How its composition is known: stated, inferred or unknown. */
            basis: components["schemas"]["CompositionBasis"];
            /** @description First day in force, as exact as its source: 2021-07-19, 2021-11, 2021 or before 2022-07-22. */
            from: string;
            /** @description Last day in force; null while it lasts. */
            until: null | string;
            /**
             * Format: date
             * @description First day certainly in force: of 2021-11 the last day of the month; null where no day is certain.
             */
            certainFrom: null | string;
            /**
             * Format: date
             * @description Last day certainly in force; null while no end is known, and where no day is certain.
             */
            certainUntil: null | string;
            /** @description "yes": counted; "uncertain": the dates are not exact enough to tell, not counted. */
            inForce: components["schemas"]["Membership"];
            /**
             * Format: int32
             * @description Its communes inside the département; null where the composition is not known.
             */
            communes: null | number;
            /**
             * Format: int64
             * @description Their municipal population; null where it is not known.
             */
            population: null | number;
        };
        /** @description A territory in the list of all. */
        TerritoryItem: {
            /** @description Id in addresses. */
            id: string;
            /** @description Its name. */
            nom: string;
            /** @description Other names that sources use. */
            autresNoms: string[];
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /** @description How its composition is known: stated, inferred or unknown. */
            basis: components["schemas"]["CompositionBasis"];
            /** @description First day in force, as exact as its source: 2021-07-19, 2021-11, 2021 or before 2022-07-22. */
            from: string;
            /** @description Last day in force; null while it lasts. */
            until: null | string;
            /**
             * Format: date
             * @description First day certainly in force: of 2021-11 the last day of the month; null where no day is certain.
             */
            certainFrom: null | string;
            /**
             * Format: date
             * @description Last day certainly in force; null while no end is known, and where no day is certain.
             */
            certainUntil: null | string;
            /** @description "yes", "no" or "uncertain" at the date. */
            inForce: components["schemas"]["Membership"];
            /** @description Codes of the départements that it is declared to be in, which may lie outside the dataset. */
            departements: string[];
            /**
             * Format: int32
             * @description Number of its communes at the date; null where the composition is not known.
             */
            communes: null | number;
            /**
             * Format: int64
             * @description Their municipal population; null where it is not known.
             */
            population: null | number;
            /**
             * Format: double
             * @description Their surface, hectares; null where it is not known.
             */
            surface: null | number;
            /** @description True when that surface is schematic. */
            schematic: boolean;
            /** @description Ids of its sources. */
            sources: string[];
        };
        /**
         * @description Kind of territory.
         * @enum {string}
         */
        TerritoryKind: "CPTS" | "CLS";
        /** @description A territory's id and name. */
        TerritoryName: {
            /** @description Id in addresses. */
            id: string;
            /** @description Its name. */
            nom: string;
        };
        /** @description What a territory has in one département. */
        TerritoryPart: {
            /** @description Code of the département. */
            code: string;
            /** @description Name of the département. */
            nom: string;
            /**
             * Format: int32
             * @description Number of communes.
             */
            communes: number;
            /**
             * Format: int64
             * @description Municipal population; null where it is not known.
             */
            population: null | number;
            /**
             * Format: double
             * @description Surface, hectares; null where it is not known.
             */
            surface: null | number;
        };
        /** @description A territory as recorded. */
        TerritoryRecord: {
            /** @description Id in addresses. */
            id: string;
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /** @description Its name. */
            nom: string;
            /** @description Its other names. */
            autresNoms?: string[];
            /** @description Codes of its départements. */
            departements: string[];
            /** @description First day in force, as exact as the source: 2024-04-29, 2024-04, 2024 or 'before 2024-04-29'. */
            from: string;
            /** @description Last day in force, as exact as the source. */
            until?: string;
            /** @description What it is made of. */
            composition: components["schemas"]["CompositionRecord"];
            /** @description What sources declare of it. */
            declared?: components["schemas"]["DeclarationRecord"];
            /** @description Ids of its sources. */
            sources: string[];
            /** @description A remark. */
            note?: string;
        };
        /** @description TileJSON 3.0. */
        TileJson: {
            /** @description Version of TileJSON. */
            tilejson: string;
            /** @description Address templates with {z}, {x} and {y}. */
            tiles: string[];
            /** @description Name of the tile set. */
            name: string;
            /** @description Whom the data comes from. */
            attribution: string;
            /**
             * @description How rows are counted: from the north.
             * @enum {string}
             */
            scheme: "xyz";
            /**
             * Format: int64
             * @description First zoom with tiles.
             */
            minzoom: number;
            /**
             * Format: int64
             * @description Last zoom with tiles.
             */
            maxzoom: number;
            /** @description West, south, east, north in degrees. */
            bounds: number[];
            /** @description Longitude, latitude, zoom. */
            center: number[];
            /** @description The layers. */
            vector_layers: components["schemas"]["TileJsonLayer"][];
            /**
             * Format: date
             * @description First day with the same tiles; left out where all days have the same.
             */
            validFrom?: null | string;
            /**
             * Format: date
             * @description Last day with the same tiles; left out likewise.
             */
            validUntil?: null | string;
            /** @description What a reader of the tiles must know. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description A layer of the tiles. */
        TileJsonLayer: {
            /**
             * @description Name of the layer.
             * @enum {string}
             */
            id: "communes" | "epci" | "departements" | "cpts" | "cls" | "gaps" | "overlaps";
            /** @description What it shows. */
            description: string;
            /**
             * Format: int64
             * @description First zoom with tiles.
             */
            minzoom: number;
            /**
             * Format: int64
             * @description Last zoom with tiles.
             */
            maxzoom: number;
            /** @description Name and type of each property. */
            fields: {
                [key: string]: "Number" | "String" | "Boolean";
            };
            /** @description Name of each property and what it means. */
            fieldDescriptions: {
                [key: string]: string;
            };
        };
        /**
         * @description What happens to a territory on a day.
         * @enum {string}
         */
        TimelineChange: "in-force" | "ends" | "maybe-in-force" | "maybe-ended" | "communes-join" | "communes-leave" | "communes-may-join" | "communes-may-leave";
        /** @description One territory's change. */
        TimelineChangeItem: {
            /** @description Whose. */
            territory: components["schemas"]["TerritoryName"];
            /**
             * @description "in-force", "ends", "maybe-in-force" or "maybe-ended"; of communes in a territory that stays, "communes-join",
             *         "communes-leave", "communes-may-join" or "communes-may-leave".
             */
            change: components["schemas"]["TimelineChange"];
            /** @description How exactly its source states the date: day, month, year or before. */
            precision: components["schemas"]["DatePrecision"];
            /**
             * Format: int32
             * @description How many communes of the place it is about; null where the composition is not known.
             */
            communes: null | number;
        };
        /** @description The days on which the coverage of a département changes. */
        TimelineDocument: {
            /** @description Which. */
            departement: components["schemas"]["DepartementName"];
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /** @description By date. */
            entries: components["schemas"]["TimelineItem"][];
            /** @description Of all entries together. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
        /** @description One of the features. */
        TimelineFeatureItem: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "Feature";
            /** @description Day, territory and change. */
            id: string;
            /** @description A change of the coverage, with the figures from that day on. */
            properties: {
                /**
                 * Format: date
                 * @description The day.
                 */
                date: string;
                /** @description What happens. */
                change: components["schemas"]["TimelineChange"];
                /** @description How exact the day is. */
                precision: components["schemas"]["DatePrecision"];
                /** @description Id of the territory. */
                territory: string;
                /** @description Its name. */
                nom: string;
                /**
                 * Format: int64
                 * @description Number of communes; null where the composition is not known.
                 */
                communes: null | number;
                /** @description INSEE codes of the communes; null where the composition is not known. */
                codes: null | string[];
                /**
                 * Format: double
                 * @description Covered communes in percent.
                 */
                communesPercent: null | number;
                /**
                 * Format: double
                 * @description Covered population in percent.
                 */
                populationPercent: null | number;
                /** @description True when boundaries only resemble the real ones. */
                schematic: boolean;
                /** @description Codes of the caveats of the figures. */
                caveats: components["schemas"]["CaveatCode"][];
            };
            /** @description Its outline; null where its boundaries are not known. */
            geometry: null | components["schemas"]["AreaGeometry"];
        };
        /** @description Changes of the coverage. GeoJSON, RFC 7946. */
        TimelineFeatures: {
            /**
             * @description Type of the object.
             * @enum {string}
             */
            type: "FeatureCollection";
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /** @description What a reader must know beside the figures. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
            /** @description The features. */
            features: components["schemas"]["TimelineFeatureItem"][];
        };
        /** @description A day on which territories change, and the coverage from that day on. */
        TimelineItem: {
            /**
             * Format: date
             * @description The day.
             */
            date: string;
            /** @description How exactly sources state it: day, month, year or before. */
            precision: components["schemas"]["DatePrecision"];
            /** @description Communes. */
            communes: components["schemas"]["ShareDocument"];
            /** @description Municipal population. */
            population: components["schemas"]["ShareDocument"];
            /** @description Surface. */
            surface: components["schemas"]["SurfaceShareDocument"];
            /** @description What changes. */
            changes: components["schemas"]["TimelineChangeItem"][];
            /** @description Of the figures of this day. */
            caveats: components["schemas"]["CaveatDocument"][];
        };
        /**
         * @description What a comparison came to.
         * @enum {string}
         */
        Verdict: "not stated" | "exact" | "consistent" | "differs";
        /** @description How many have each verdict. */
        VerdictCountsItem: {
            /**
             * Format: int32
             * @description The same number.
             */
            exact: number;
            /**
             * Format: int32
             * @description Agree as far as the declaration is exact.
             */
            consistent: number;
            /**
             * Format: int32
             * @description Differ.
             */
            differs: number;
            /**
             * Format: int32
             * @description Nothing is declared, or the composition is not known.
             */
            notStated: number;
        };
        /** @description The days on which the coverage of all départements together changes. */
        WholeTimelineDocument: {
            /** @description Those of the dataset. */
            departements: components["schemas"]["DepartementName"][];
            /** @description CPTS or CLS. */
            kind: components["schemas"]["TerritoryKind"];
            /** @description By date. */
            entries: components["schemas"]["TimelineItem"][];
            /** @description Of all entries together. */
            caveats: components["schemas"]["CaveatDocument"][];
            /** @description Where the figures come from. */
            provenance: components["schemas"]["ProvenanceDocument"];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
