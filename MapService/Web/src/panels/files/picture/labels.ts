/** A name on the map, in CSS pixels from the corner of the map. */
export interface DrawnLabel {
  text: string;
  x: number;
  y: number;
  width: number;
  height: number;
  font: string;
  lineHeight: number;
  colour: string;
  /** The colour behind it; null where it has only a halo. */
  ground: string | null;
}

/** The names on the map now. They are elements of the page, so a picture of the canvas does not have them. */
export function drawnLabels(map: HTMLElement): DrawnLabel[] {
  const corner = map.getBoundingClientRect();
  return [...map.querySelectorAll<HTMLElement>('.label')].map((label) => {
    const { left, top, width, height } = label.getBoundingClientRect();
    const style = getComputedStyle(label);
    const text = label.textContent ?? '';
    return {
      text: style.textTransform === 'uppercase' ? text.toLocaleUpperCase('fr') : text,
      x: left - corner.left,
      y: top - corner.top,
      width,
      height,
      font: `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
      lineHeight: parseFloat(style.lineHeight),
      colour: style.color,
      ground: style.backgroundColor === 'rgba(0, 0, 0, 0)' ? null : style.backgroundColor,
    };
  });
}
