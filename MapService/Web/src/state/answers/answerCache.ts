import type { Valid } from '../../service/answers';

const mostKept = 200;

interface Kept {
  date: string | null;
  valid: Partial<Valid>;
  value: unknown;
}

/**
 * Earlier answers, the newest last. An answer that names its period is found for every day of that period, so a time slider asks
 * once for each change.
 */
export class AnswerCache {
  private readonly kept = new Map<string, Kept[]>();

  find<T>(address: string): T | undefined {
    const { dateless, date } = split(address);
    return this.kept.get(dateless)?.find((one) => holds(one, date))?.value as T | undefined;
  }

  keep(address: string, value: unknown): void {
    const { dateless, date } = split(address);
    const valid = typeof value === 'object' && value !== null && 'validFrom' in value ? (value as Valid) : {};
    const others = this.kept.get(dateless) ?? [];
    this.kept.delete(dateless);
    this.kept.set(dateless, [...others.filter((one) => !holds(one, date)), { date, valid, value }]);
    while ([...this.kept.values()].reduce((sum, list) => sum + list.length, 0) > mostKept) {
      const [oldest, list] = this.kept.entries().next().value as [string, Kept[]];
      if (list.length > 1) {
        list.shift();
      } else {
        this.kept.delete(oldest);
      }
    }
  }

  clear(): void {
    this.kept.clear();
  }
}

function split(address: string): { dateless: string; date: string | null } {
  const url = new URL(address);
  const date = url.searchParams.get('date');
  url.searchParams.delete('date');
  return { dateless: url.href, date };
}

function holds(one: Kept, date: string | null): boolean {
  if (date === null || one.date === null || one.date === date) {
    return date === one.date;
  }
  const { validFrom, validUntil } = one.valid;
  return (
    validFrom !== undefined &&
    validUntil !== undefined &&
    (validFrom === null || validFrom <= date) &&
    (validUntil === null || date <= validUntil)
  );
}
