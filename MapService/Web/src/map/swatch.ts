import type { State } from '../state/communeStates';
import { colours } from './colours';
import { paints } from './paints';
import { type Pattern, patterns } from './patterns';

/** What a legend shows: a state, or the dots of an inferred composition. */
export type Sample = State | 'inferred';

/**
 * Fills a rectangle as the map fills a commune in that state.
 * @param context The context of a canvas with two pixels for each CSS pixel: patterns are made for that.
 */
export function paintSample(context: CanvasRenderingContext2D, sample: Sample, x: number, y: number, width: number, height: number): void {
  const { colour, opacity, pattern } = sample === 'inferred' ? { ...paints.covered, pattern: 'dots' as const } : paints[sample];
  const fill = (style: string | CanvasPattern, alpha: number): void => {
    context.globalAlpha = alpha;
    context.fillStyle = style;
    context.fillRect(x, y, width, height);
  };
  context.save();
  fill(colours.commune, 1);
  fill(colour, opacity);
  if (pattern !== null) {
    fill(repeated(context, patterns[pattern]()), sample === 'inferred' ? 0.5 : 1);
  }
  context.restore();
}

function repeated(context: CanvasRenderingContext2D, { width, height, data }: Pattern): CanvasPattern {
  const tile = document.createElement('canvas');
  [tile.width, tile.height] = [width, height];
  tile.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  const made = context.createPattern(tile, 'repeat');
  if (made === null) {
    throw new Error('The canvas makes no pattern.');
  }
  return made;
}
