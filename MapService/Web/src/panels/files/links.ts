import type { Kind } from '../../service/answers';
import { address } from '../../service/http';
import { placePath } from '../../state/data';
import { placeQuery } from '../../state/place';
import { date } from '../../state/view';

/** The files of the panel, by the names of their texts. */
export type FileName =
  | 'package'
  | 'communes'
  | 'territories'
  | 'gaps'
  | 'overlaps'
  | 'communesTable'
  | 'gapsTable'
  | 'territoriesTable'
  | 'timeline'
  | 'audit'
  | 'auditOfAll'
  | 'figures';

/** Files for a map program, with their addresses for the chosen place, day and kind. */
export function mapFiles(kind: Kind): { name: FileName; format: string; address: string }[] {
  const own = kind.toLowerCase();
  const [where, day] = [placeQuery.value, date.value];
  const layer = (name: string, query: object) => address(`downloads/${name}`, { date: day, ...where, ...query });
  return [
    { name: 'package', format: 'GeoPackage', address: layer(`communes,departements,${own},gaps,overlaps.gpkg`, { kind }) },
    { name: 'communes', format: 'GeoJSON', address: layer('communes.geojson', { kind }) },
    { name: 'territories', format: 'GeoJSON', address: layer(`${own}.geojson`, {}) },
    { name: 'gaps', format: 'GeoJSON', address: layer('gaps.geojson', { kind }) },
    { name: 'overlaps', format: 'GeoJSON', address: layer('overlaps.geojson', { kind }) },
  ];
}

/** Files for a spreadsheet. */
export function tableFiles(kind: Kind): { name: FileName; format: string; address: string }[] {
  const [where, day, path] = [placeQuery.value, date.value, placePath.value];
  const departement = where.departement;
  return [
    { name: 'communesTable', format: 'CSV', address: address('downloads/communes.csv', { kind, date: day, ...where }) },
    { name: 'gapsTable', format: 'CSV', address: address('gaps', { kind, date: day, f: 'csv', ...where }) },
    { name: 'territoriesTable', format: 'CSV', address: address(`downloads/${kind.toLowerCase()}.csv`, { date: day, ...where }) },
    { name: 'timeline', format: 'CSV', address: address(path === null ? 'timeline' : `${path}/timeline`, { kind, f: 'csv' }) },
    // There is no audit of a single region.
    {
      name: where.region === undefined ? 'audit' : 'auditOfAll',
      format: 'CSV',
      address: address('audit', { kind, departement, f: 'csv' }),
    },
    { name: 'figures', format: 'JSON', address: address(path === null ? 'departements' : `${path}/coverage`, { kind, date: day }) },
  ];
}
