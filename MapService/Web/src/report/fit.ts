/** How much a page shows, the fullest first. */
export const fits: readonly [Fit, ...Fit[]] = [
  { map: 1, communes: 10, territories: Infinity },
  { map: 0.85, communes: 8, territories: Infinity },
  { map: 0.75, communes: 6, territories: 12 },
  { map: 0.65, communes: 5, territories: 8 },
  { map: 0.55, communes: 4, territories: 6 },
];

interface Fit {
  /** Height of the map, as a share of its largest. */
  map: number;
  /** How many of the communes that are not covered are named. */
  communes: number;
  /** How many territories of a kind are named. */
  territories: number;
}

/** Height of the printed part of an A4 page in millimetres, with a little room for rounding. */
const height = 273;

/** The printed height of an element, in pages. The width of the window does not matter. */
export function excess(page: HTMLElement): number {
  const paper = document.createElement('div');
  paper.className = `${page.parentElement?.className ?? ''} paper`;
  paper.append(page.cloneNode(true));
  document.body.append(paper);
  const { width, height: is } = paper.getBoundingClientRect();
  paper.remove();
  // The paper is 190 mm wide, which gives the length of a millimetre.
  return is / ((width / 190) * height);
}
