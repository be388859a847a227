import { nameOf } from '../state/data';

/** A territory in full: composition, basis, declared against computed, source. */
export function TerritoryCard({ id }: { id: string }) {
  return <h3>{nameOf(id)}</h3>;
}
