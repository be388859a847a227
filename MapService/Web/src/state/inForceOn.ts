/** The first and the last day that a date may mean ("2021-11", "before 2022-07-22"); the first is "" where it is open. */
export function daysOf(text: string): { first: string; last: string } {
  if (text.startsWith('before ')) {
    const day = new Date(`${daysOf(text.slice('before '.length)).first}T00:00:00Z`);
    day.setUTCDate(day.getUTCDate() - 1);
    return { first: '', last: day.toISOString().slice(0, 10) };
  }
  const [year = '', month, day] = text.split('-');
  if (day !== undefined) {
    return { first: text, last: text };
  }
  const lastMonth = month ?? '12';
  const lastDay = new Date(Date.UTC(Number(year), Number(lastMonth), 0)).getUTCDate();
  return { first: `${year}-${month ?? '01'}-01`, last: `${year}-${lastMonth}-${lastDay}` };
}

/** Whether something is in force on a day. Dates that are not exact may leave that open. */
export function inForceOn(from: string | null, until: string | null, day: string): 'yes' | 'maybe' | 'no' {
  const start = daysOf(from ?? 'before 9999-12-31');
  const end = until === null ? { first: '9999-12-31', last: '9999-12-31' } : daysOf(until);
  if (day < start.first || day > end.last) {
    return 'no';
  }
  return day >= start.last && day <= end.first ? 'yes' : 'maybe';
}
