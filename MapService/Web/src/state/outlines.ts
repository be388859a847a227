import type { Kind } from '../service/answers';
import { go, kind, view } from './view';

/** Draws the outlines of a kind that is not shown. */
export function addOutline(of: Kind): void {
  const outline = of === 'CPTS' ? 'cpts' : 'cls';
  const { outlines } = view.value;
  if (kind.value !== 'both' && kind.value !== of && !outlines.includes(outline)) {
    go({ outlines: [...outlines, outline] }, 'replace');
  }
}
