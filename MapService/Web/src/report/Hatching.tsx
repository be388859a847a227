import type { State } from '../state/communeStates';

/** How each state is printed, so that states differ in black and white too. */
const looks: Record<State, { ground: string; stroke: string; path: string } | { ground: string }> = {
  covered: { ground: '#5aa2cc' },
  cpts: { ground: '#5aa2cc' },
  overlap: { ground: '#d9cfe6', stroke: '#46196e', path: 'M-1 1l2-2M0 8l8-8M7 9l2-2M-1 7l2 2M0 0l8 8M7-1l2 2' },
  both: { ground: '#d9cfe6', stroke: '#46196e', path: 'M-1 1l2-2M0 8l8-8M7 9l2-2M-1 7l2 2M0 0l8 8M7-1l2 2' },
  possible: { ground: '#e4e4e4', stroke: '#3c3c3c', path: 'M0 2h4M4 6h4' },
  other: { ground: '#ffffff', stroke: '#00805c', path: 'M0 2h8M0 6h8' },
  cls: { ground: '#ffffff', stroke: '#00805c', path: 'M0 2h8M0 6h8' },
  uncovered: { ground: '#ffffff', stroke: '#d55e00', path: 'M-1 1l2-2M0 8l8-8M7 9l2-2' },
  neither: { ground: '#ffffff', stroke: '#d55e00', path: 'M-1 1l2-2M0 8l8-8M7 9l2-2' },
};

/** SVG patterns for the states and for inferred compositions. `fillOf` with the same prefix refers to them. */
export function Hatching({ prefix, states }: { prefix: string; states: readonly State[] }) {
  return (
    <defs>
      {states.map((state) => {
        const look = looks[state];
        return (
          <pattern key={state} id={`${prefix}-${state}`} width="8" height="8" patternUnits="userSpaceOnUse">
            <rect width="8" height="8" fill={look.ground} />
            {'path' in look ? <path d={look.path} stroke={look.stroke} stroke-width="1.4" fill="none" /> : null}
          </pattern>
        );
      })}
      <pattern id={`${prefix}-inferred`} width="9" height="9" patternUnits="userSpaceOnUse">
        <circle cx="4.5" cy="4.5" r="1.8" fill="#002850" fill-opacity="0.7" />
      </pattern>
    </defs>
  );
}

export const fillOf = (prefix: string, state: State | 'inferred'): string => `url(#${prefix}-${state})`;
