/** An id for a new territory ("cpts-vallee-de-l-yonne") that is not taken yet. */
export function territoryId(kind: string, nom: string, taken: ReadonlySet<string>): string {
  const words =
    nom
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/œ/g, 'oe')
      .replace(/æ/g, 'ae')
      .match(/[a-z0-9]+/g) ?? [];
  const prefix = kind.toLowerCase();
  const stem = [prefix, ...(words[0] === prefix ? words.slice(1) : words)].join('-').slice(0, 70).replace(/-$/, '');
  for (let number = 1; ; number++) {
    const id = number === 1 && stem !== prefix ? stem : `${stem}-${number}`;
    if (!taken.has(id)) {
      return id;
    }
  }
}
