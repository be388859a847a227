import { send } from './http';

/** A row of a CSV file, by the names of its columns. */
export type CsvRow = Record<string, string>;

/** Reads CSV (RFC 4180). Its first line names the columns. */
export function parseCsv(text: string): CsvRow[] {
  const [names = [], ...lines] = cells(text.replace(/^\uFEFF/, ''));
  return lines.map((line) => Object.fromEntries(names.map((name, at) => [name, line[at] ?? ''])));
}

/** Asks for a table as CSV. */
export async function getCsv(from: string, signal?: AbortSignal): Promise<CsvRow[]> {
  return parseCsv(await (await send(from, { headers: { Accept: 'text/csv' }, ...(signal && { signal }) })).text());
}

function cells(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  // A cell, quoted or not, and what ends it.
  for (const [, quoted, plain = '', end = ''] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    line.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      if (line.length > 1 || line[0] !== '') {
        lines.push(line);
      }
      line = [];
    }
  }
  return lines;
}
