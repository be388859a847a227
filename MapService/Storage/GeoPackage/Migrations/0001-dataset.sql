-- A GeoPackage 1.3 (OGC 12-128r17), and in it the tables of Maps. application_id and user_version are those of the standard, so the version of
-- this schema is in maps_schema. @standard, @spatial-index and @guard stand for the files of these names, the last two
-- for what they say of a table.

@standard

CREATE TABLE communes (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  code TEXT NOT NULL UNIQUE,
  nom TEXT NOT NULL,
  codeDepartement TEXT NOT NULL,
  codeEpci TEXT,
  populationMunicipale INTEGER,
  populationTotale INTEGER,
  longitude DOUBLE,
  latitude DOUBLE
);

-- What is recorded of a territory is its document; the columns beside it are for those who read the file in a program for maps.
CREATE TABLE territories (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  id TEXT NOT NULL UNIQUE,
  nom TEXT NOT NULL,
  kind TEXT NOT NULL,
  basis TEXT NOT NULL,
  departements TEXT NOT NULL,
  "from" TEXT NOT NULL,
  until TEXT,
  version TEXT NOT NULL,
  document TEXT NOT NULL
);

CREATE TABLE departements (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  geom MULTIPOLYGON,
  code TEXT NOT NULL UNIQUE,
  nom TEXT NOT NULL,
  codeRegion TEXT NOT NULL
);

CREATE TABLE epci (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  code TEXT NOT NULL UNIQUE,
  nom TEXT NOT NULL,
  type TEXT NOT NULL
);

CREATE TABLE former_communes (
  fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
  code TEXT NOT NULL,
  nom TEXT,
  type TEXT NOT NULL,
  codeSuccesseur TEXT NOT NULL
);

INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id) VALUES
  ('communes', 'features', 'communes', 'Communes', 4326),
  ('territories', 'features', 'territories', 'CPTS and CLS, with all communes that each was ever made of', 4326),
  ('departements', 'features', 'departements', 'Départements', 4326),
  ('epci', 'attributes', 'epci', 'Intercommunal bodies; communes name theirs', NULL),
  ('former_communes', 'attributes', 'former_communes', 'Codes of before, and the communes that they went into', NULL);

INSERT INTO gpkg_geometry_columns VALUES
  ('communes', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
  ('territories', 'geom', 'MULTIPOLYGON', 4326, 0, 0),
  ('departements', 'geom', 'MULTIPOLYGON', 4326, 0, 0);

@spatial-index communes
@spatial-index territories
@spatial-index departements

@guard communes
@guard territories
@guard departements
@guard epci
@guard former_communes

-- The one dataset of the file. No row: none yet.
CREATE TABLE maps_dataset (
  only_one INTEGER PRIMARY KEY CHECK (only_one = 1),
  revision INTEGER NOT NULL,
  version TEXT NOT NULL,
  ground_version TEXT NOT NULL,
  polygons_version TEXT NOT NULL,
  provenance TEXT NOT NULL
);

CREATE TABLE maps_declared_coverages (number INTEGER PRIMARY KEY, document TEXT NOT NULL);

CREATE TABLE maps_sources (id TEXT PRIMARY KEY, document TEXT NOT NULL);

CREATE TABLE maps_revisions (
  number INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  who TEXT NOT NULL,
  action TEXT NOT NULL,
  reason TEXT,
  version TEXT NOT NULL,
  ground_changed INTEGER NOT NULL
);

CREATE TABLE maps_territory_changes (
  revision INTEGER NOT NULL REFERENCES maps_revisions (number),
  territory TEXT NOT NULL,
  before TEXT,
  after TEXT,
  PRIMARY KEY (revision, territory)
);

CREATE INDEX maps_changes_of_territory ON maps_territory_changes (territory, revision);

CREATE TABLE maps_api_keys (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  secret_hash TEXT NOT NULL,
  scopes INTEGER NOT NULL,
  created TEXT NOT NULL,
  revoked TEXT
);
