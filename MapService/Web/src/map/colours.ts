/** Okabe and Ito's palette, told apart with any colour vision; gaps and overlaps carry a pattern as well. */
export const colours = {
  ground: '#eef0f2',
  commune: '#fafafa',
  communeLine: '#b9bfc6',
  covered: '#0072b2',
  gap: '#d55e00',
  overlap: '#5b2a86',
  epciLine: '#4d4d4d',
  departementLine: '#1b1b1b',
  chosen: '#000000',
} as const;
