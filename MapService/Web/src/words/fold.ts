/**
 * A name as it is compared: without accents, capitals, ligatures, hyphens and apostrophes, and with "saint" for "st".
 * "L’Isle-sur-Serein" and "l isle sur serein" are the same, and so are "St-Fargeau" and "SAINT FARGEAU".
 */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/\bst(e?)\b/g, 'saint$1');
}

/** Finds names in which every typed word is the beginning of a word, in any order. An empty text finds all names. */
export function finder(typed: string): (folded: string) => boolean {
  const words = fold(typed).split(' ').filter(Boolean);
  return (folded) => words.every((word) => ` ${folded}`.includes(` ${word}`));
}
