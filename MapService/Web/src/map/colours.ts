/** The palette of Okabe and Ito, whose colours differ for any colour vision. States with similar colours have a pattern too. */
export const colours = {
  ground: '#eef0f2',
  commune: '#fafafa',
  communeLine: '#9aa2ab',
  covered: '#0072b2',
  cls: '#009e73',
  gap: '#d55e00',
  overlap: '#5b2a86',
  possible: '#8c8c8c',
  epciLine: '#4d4d4d',
  cptsLine: '#003d66',
  clsLine: '#00543d',
  departementLine: '#1b1b1b',
  chosen: '#000000',
  selected: '#f0e442',
  changed: '#8f0050',
} as const;
