-- The tables of Maps. The program makes the schema "maps" and the extension postgis before this, and notes the step in maps.schema_steps after it.
-- Tables hold what the program reads and writes; the views at the end are for people with a program for maps, and may be read by anybody who may log in
-- once an administrator grants it.

-- The one dataset of the database: this row is always there, and whoever writes locks it. No version: nothing was stored yet.
CREATE TABLE maps.dataset (
  only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  revision bigint NOT NULL DEFAULT 0,
  version text,
  ground_version text,
  polygons_version text,
  provenance json
);

INSERT INTO maps.dataset DEFAULT VALUES;

CREATE TABLE maps.dataset_departements (
  fid integer NOT NULL UNIQUE,
  code text COLLATE "C" PRIMARY KEY,
  nom text NOT NULL,
  region text NOT NULL,
  geom geometry(MultiPolygon, 4326)
);

CREATE TABLE maps.dataset_epcis (
  fid integer NOT NULL UNIQUE,
  code text COLLATE "C" PRIMARY KEY,
  nom text NOT NULL,
  type text NOT NULL
);

CREATE TABLE maps.dataset_communes (
  fid integer NOT NULL UNIQUE,
  code text COLLATE "C" PRIMARY KEY,
  nom text NOT NULL,
  departement text NOT NULL,
  epci text,
  population_municipale integer,
  population_totale integer,
  longitude double precision,
  latitude double precision,
  geom geometry(MultiPolygon, 4326)
);

-- Codes of before, with the communes that they went into.
CREATE TABLE maps.dataset_former_communes (
  fid integer NOT NULL UNIQUE,
  code text COLLATE "C" NOT NULL,
  nom text,
  kind text NOT NULL,
  successor text COLLATE "C" NOT NULL,
  PRIMARY KEY (code, successor)
);

-- What is recorded of a territory is its document; the columns beside it are taken from it.
CREATE TABLE maps.dataset_territories (
  fid bigint GENERATED ALWAYS AS IDENTITY UNIQUE,
  id text COLLATE "C" PRIMARY KEY,
  kind text NOT NULL,
  nom text NOT NULL,
  basis text NOT NULL,
  departements text NOT NULL,
  in_force_from text NOT NULL,
  in_force_until text,
  certain_from date,
  certain_until date,
  version text NOT NULL,
  document json NOT NULL,
  geom geometry(MultiPolygon, 4326)
);

CREATE TABLE maps.dataset_declared_coverages (
  number integer PRIMARY KEY,
  document json NOT NULL
);

CREATE TABLE maps.dataset_sources (
  id text COLLATE "C" PRIMARY KEY,
  document json NOT NULL
);

CREATE INDEX dataset_departements_geom ON maps.dataset_departements USING gist (geom);
CREATE INDEX dataset_communes_geom ON maps.dataset_communes USING gist (geom);
CREATE INDEX dataset_communes_departement ON maps.dataset_communes (departement);
CREATE INDEX dataset_communes_epci ON maps.dataset_communes (epci);
CREATE INDEX dataset_territories_geom ON maps.dataset_territories USING gist (geom);

CREATE TABLE maps.revisions (
  number bigint PRIMARY KEY,
  at timestamptz NOT NULL,
  who text NOT NULL,
  action text NOT NULL,
  reason text,
  version text NOT NULL,
  ground_changed boolean NOT NULL
);

CREATE TABLE maps.territory_changes (
  revision bigint NOT NULL REFERENCES maps.revisions (number),
  territory text COLLATE "C" NOT NULL,
  before json,
  after json,
  PRIMARY KEY (revision, territory)
);

CREATE INDEX territory_changes_of_territory ON maps.territory_changes (territory, revision);

-- Secrets are here as hashes only. No view shows them, and nobody but the service needs to read this table.
CREATE TABLE maps.api_keys (
  number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id text COLLATE "C" NOT NULL UNIQUE,
  name text NOT NULL,
  secret_hash text NOT NULL,
  scopes integer NOT NULL,
  created timestamptz NOT NULL,
  revoked timestamptz
);

-- Field names are those of the service's answers. fid is a whole number that names a row, as programs for maps want one of a view.

CREATE VIEW maps.communes AS
SELECT c.fid, c.code, c.nom, c.departement AS "codeDepartement", d.nom AS "nomDepartement", d.region AS "codeRegion", c.epci AS "codeEpci", e.nom AS "nomEpci",
  c.population_municipale AS "populationMunicipale", c.population_totale AS "populationTotale", c.geom
FROM maps.dataset_communes c
LEFT JOIN maps.dataset_departements d ON d.code = c.departement
LEFT JOIN maps.dataset_epcis e ON e.code = c.epci;

CREATE VIEW maps.departements AS
SELECT d.fid, d.code, d.nom, d.region AS "codeRegion", c.communes, d.geom
FROM maps.dataset_departements d
LEFT JOIN (SELECT departement, count(*)::integer AS communes FROM maps.dataset_communes GROUP BY departement) c ON c.departement = d.code;

CREATE VIEW maps.epci AS
SELECT e.fid, e.code, e.nom, e.type, c.communes
FROM maps.dataset_epcis e
LEFT JOIN (SELECT epci, count(*)::integer AS communes FROM maps.dataset_communes GROUP BY epci) c ON c.epci = e.code;

CREATE VIEW maps.former_communes AS
SELECT fid, code, nom, kind AS type, successor AS "codeSuccesseur"
FROM maps.dataset_former_communes;

CREATE VIEW maps.territories AS
SELECT fid, id, kind, nom, basis, departements, in_force_from AS "from", in_force_until AS until,
  certain_from AS "certainFrom", certain_until AS "certainUntil", geom
FROM maps.dataset_territories;

CREATE VIEW maps.history AS
SELECT r.number AS revision, r.at, r.who, r.action, r.reason, c.territory AS id, coalesce(c.after, c.before) ->> 'nom' AS nom,
  CASE WHEN c.before IS NULL THEN 'added' WHEN c.after IS NULL THEN 'removed' ELSE 'changed' END AS change
FROM maps.revisions r
JOIN maps.territory_changes c ON c.revision = r.number;

COMMENT ON SCHEMA maps IS 'Coverage of communes by CPTS and CLS. Views are for reading; only the program writes to the tables.';

COMMENT ON VIEW maps.communes IS 'Communes of the COG year of the dataset, with their boundaries';
COMMENT ON COLUMN maps.communes.code IS 'INSEE code: text, never a number';
COMMENT ON COLUMN maps.communes."codeEpci" IS 'SIREN of the EPCI; null for the few communes in none';
COMMENT ON COLUMN maps.communes."populationMunicipale" IS 'Inhabitants; null where the lists have none. Never to be summed with populationTotale, which is of another year';
COMMENT ON COLUMN maps.communes."populationTotale" IS 'Inhabitants and those counted apart; null where the lists have none';
COMMENT ON COLUMN maps.communes.geom IS 'Boundary in WGS 84; null where it is not known. maps.dataset.provenance says whether boundaries are schematic';
COMMENT ON VIEW maps.departements IS 'Départements, each the union of its communes';
COMMENT ON VIEW maps.epci IS 'Intercommunal bodies, without shapes; communes name theirs';
COMMENT ON VIEW maps.former_communes IS 'Codes of communes that are no more, with those that they went into';
COMMENT ON VIEW maps.territories IS 'CPTS and CLS with the union of all communes that each was ever made of';
COMMENT ON COLUMN maps.territories.basis IS 'How the composition is known: stated, inferred or unknown. Without communes where it is unknown';
COMMENT ON COLUMN maps.territories."from" IS 'In force from, as exact as the source: 2021-07-19, 2021-11, 2021 or before 2022-07-22';
COMMENT ON COLUMN maps.territories.until IS 'Last day in force, as exact as the source; null while none is known';
COMMENT ON COLUMN maps.territories."certainFrom" IS 'The day from which it is certainly in force';
COMMENT ON COLUMN maps.territories."certainUntil" IS 'The last day on which it is certainly in force; null while no end is known, and where until leaves every day uncertain';
COMMENT ON VIEW maps.history IS 'What each revision did to each territory, by whom and why';
