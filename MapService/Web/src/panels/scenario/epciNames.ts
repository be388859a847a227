import { effect, signal } from '@preact/signals';
import { address, send } from '../../service/http';
import { panel } from '../../state/view';
import { datasets } from '../../state/watch';

/** Names of EPCI by SIREN; empty until they are there. Without them the codes stand for themselves. */
export const epciNames = signal<ReadonlyMap<string, string>>(new Map());

effect(() => {
  void datasets.value;
  if (panel.value === 'scenario' || panel.value === 'edit') {
    void read();
  }
});

async function read(): Promise<void> {
  // The service's table of EPCI is a CSV file: the same that readers download.
  const answer = await send(address('downloads/epci.csv'), {}).catch(() => null);
  if (answer !== null) {
    epciNames.value = new Map(linesOf(await answer.text()).map(([code = '', nom = '']) => [code, nom]));
  }
}

/** The cells of each line but the heading (RFC 4180). */
export function linesOf(csv: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    lines.at(-1)?.push(quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'));
    if (end !== ',') {
      lines.push([]);
    }
  }
  return lines.slice(1).filter((line) => line.length > 1);
}
