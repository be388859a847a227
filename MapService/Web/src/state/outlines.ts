import type { Kind } from '../service/answers';
import { go, kind, view } from './view';

/** Adds the outlines of a kind to the map, where they are not drawn yet. */
export function addOutline(of: Kind): void {
  const outline = of === 'CPTS' ? 'cpts' : 'cls';
  const { outlines } = view.value;
  if (kind.value !== 'both' && kind.value !== of && !outlines.includes(outline)) {
    go({ outlines: [...outlines, outline] }, 'replace');
  }
}
