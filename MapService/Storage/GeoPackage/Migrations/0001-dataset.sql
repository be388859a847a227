-- A GeoPackage 1.3 (OGC 12-128r17), and in it the tables of Maps. application_id and user_version are those of the standard, so the version of
-- this schema is in maps_schema. @spatial-index and @guard stand for what the files of these names say of a table.

CREATE TABLE gpkg_spatial_ref_sys (
  srs_name TEXT NOT NULL,
  srs_id INTEGER PRIMARY KEY,
  organization TEXT NOT NULL,
  organization_coordsys_id INTEGER NOT NULL,
  definition TEXT NOT NULL,
  description TEXT
);

INSERT INTO gpkg_spatial_ref_sys VALUES
  ('Undefined Cartesian SRS', -1, 'NONE', -1, 'undefined', 'undefined Cartesian coordinate reference system'),
  ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', 'undefined geographic coordinate reference system'),
  ('WGS 84 geodetic', 4326, 'EPSG', 4326,
   'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]',
   'longitude and latitude in degrees on WGS 84');

CREATE TABLE gpkg_contents (
  table_name TEXT NOT NULL PRIMARY KEY,
  data_type TEXT NOT NULL,
  identifier TEXT UNIQUE,
  description TEXT DEFAULT '',
  last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
  min_x DOUBLE,
  min_y DOUBLE,
  max_x DOUBLE,
  max_y DOUBLE,
  srs_id INTEGER,
  CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

CREATE TABLE gpkg_geometry_columns (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  geometry_type_name TEXT NOT NULL,
  srs_id INTEGER NOT NULL,
  z TINYINT NOT NULL,
  m TINYINT NOT NULL,
  CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
  CONSTRAINT uk_gc_table_name UNIQUE (table_name),
  CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents (table_name),
  CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id)
);

CREATE TABLE gpkg_extensions (
  table_name TEXT,
  column_name TEXT,
  extension_name TEXT NOT NULL,
  definition TEXT NOT NULL,
  scope TEXT NOT NULL,
  CONSTRAINT ge_tce UNIQUE (table_name, column_name, extension_name)
);

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
