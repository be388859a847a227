import { useLayoutEffect, useRef } from 'preact/hooks';
import { paintSample, type Sample } from '../map/swatch';
import './swatch.css';

const [width, height] = [60, 36];

/** A small rectangle painted like a commune on the map. */
export function Swatch({ of }: { of: Sample }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (context != null) {
      paintSample(context, of, 0, 0, width, height);
    }
  }, [of]);
  // biome-ignore lint/a11y/noAriaHiddenOnFocusable: A canvas without tabindex takes no focus.
  return <canvas ref={canvas} class="swatch" width={width} height={height} aria-hidden="true" />;
}
