import type { Fault } from '../../service/answers';
import { fault } from './editing';

/** The faults that the last check found in a field: at its place in the body, or inside of it. */
export function faultsAt(pointer: string): Fault[] {
  return (fault.value?.problem?.errors ?? []).filter(({ name = '' }) => name === pointer || name.startsWith(`${pointer}/`));
}

/** The id of the element for a place in the body. */
export const idOf = (pointer: string): string => `edit${pointer.replaceAll('/', '-')}`;

/** The element that a fault is about: the field, or the nearest element around it. */
export function elementOf(pointer: string): HTMLElement | null {
  for (let at = pointer; at !== ''; at = at.slice(0, at.lastIndexOf('/'))) {
    const found = document.getElementById(idOf(at));
    if (found !== null) {
      return found;
    }
  }
  return null;
}
