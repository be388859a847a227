/** Words without what nobody types: accents, capitals, hyphens, and "St" for "Saint". */
export function fold(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae');
  return (plain.match(/[a-z0-9]+/g) ?? []).map((word) => (word === 'st' ? 'saint' : word === 'ste' ? 'sainte' : word));
}

/** True where each word that was typed begins a word of the text. */
export function fits(typed: readonly string[], text: readonly string[]): boolean {
  return typed.every((word) => text.some((other) => other.startsWith(word)));
}
