/** A day as a number, for positions on the time axis: days since 1970. */
export type Day = number;

const milliseconds = 86_400_000;

export const dayOf = (date: string): Day => Date.parse(`${date}T00:00:00Z`) / milliseconds;

export const dateOf = (day: Day): string => new Date(day * milliseconds).toISOString().slice(0, 10);

/** The first of January of every year inside a period. */
export function yearsBetween(from: Day, until: Day): { year: number; day: Day }[] {
  const first = new Date(from * milliseconds).getUTCFullYear() + 1;
  const last = new Date(until * milliseconds).getUTCFullYear();
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => ({ year: first + at, day: dayOf(`${first + at}-01-01`) }));
}
