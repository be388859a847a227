import type { StyleSpecification } from 'maplibre-gl';

/** A style of somebody else that is drawn under ours, as the operator configured it. */
export type BaseMap = StyleSpecification;

/** Fetches a base map; null where it does not come, for the map is complete without it. */
export async function fetchBaseMap(address: string): Promise<BaseMap | null> {
  try {
    const answer = await fetch(address);
    if (answer.ok) {
      return (await answer.json()) as BaseMap;
    }
    console.warn('The base map did not come:', answer.status);
  } catch (fault) {
    console.warn('The base map did not come:', fault);
  }
  return null;
}

/** Our style over a base map: its layers first, ours without their ground. */
export function under(ours: StyleSpecification, base: BaseMap | null): StyleSpecification {
  if (base === null) {
    return ours;
  }
  const { glyphs, sprite } = base;
  return {
    version: 8,
    state: { ...base.state, ...ours.state },
    ...(glyphs !== undefined && { glyphs }),
    ...(sprite !== undefined && { sprite }),
    sources: { ...base.sources, ...ours.sources },
    layers: [...base.layers, ...ours.layers.filter(({ id }) => id !== 'background' && id !== 'land')],
  };
}
