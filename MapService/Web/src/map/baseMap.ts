import type { StyleSpecification } from 'maplibre-gl';

/** The style of a base map, which the operator may configure. It is drawn under ours. */
export type BaseMap = StyleSpecification;

/** Fetches the base map; null where it does not come. The map is complete without it. */
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

/** Our style over a base map: first its layers, then ours without their background. */
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
