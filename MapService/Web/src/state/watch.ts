import { effect, signal } from '@preact/signals';
import type { Settings } from '../service/answers';
import { address, getJson, ServiceFault } from '../service/http';
import { faults, refresh } from './answers/resource';
import { settings } from './data';

const usualMilliseconds = 15_000;
const awayMilliseconds = 3_000;

/** True from a request that nobody answered until one is answered again. */
export const away = signal(false);

/** Counts the datasets that were served since the page was opened: the map asks for its tiles again when it changes. */
export const datasets = signal(0);

let version: string | null = null;
let timer: ReturnType<typeof setTimeout>;

// Somebody edits, or the service is restarted: the page finds out by itself, and sooner while the service is away.
async function look(): Promise<void> {
  try {
    const now = await getJson<Settings>(address('settings'), undefined, 'no-cache');
    const changed = version !== null && version !== now.datasetVersion;
    version = now.datasetVersion;
    if (away.peek() || changed) {
      away.value = false;
      datasets.value++;
      refresh();
    } else if ([...faults.peek().values()].some((fault) => fault.mayPass)) {
      // The service is there, and could not answer something: it may now.
      refresh();
    }
  } catch (fault) {
    if (!(fault instanceof ServiceFault)) {
      throw fault;
    }
    away.value = fault.mayPass;
  } finally {
    plan();
  }
}

function plan(): void {
  clearTimeout(timer);
  if (document.visibilityState === 'visible') {
    timer = setTimeout(() => void look(), away.peek() ? awayMilliseconds : usualMilliseconds);
  }
}

/** Looks now, and asks for everything again. */
export function retry(): void {
  refresh();
  void look();
}

document.addEventListener('visibilitychange', () => void (document.visibilityState === 'visible' && look()));
effect(() => {
  version ??= settings.value.value?.datasetVersion ?? null;
});

// A fault says once that nobody answers: it stays until its answer comes, also when the service is back already.
const told = new WeakSet<ServiceFault>();
effect(() => {
  const news = [...faults.value.values()].filter((fault) => fault.status === 'away' && !told.has(fault));
  if (news.length > 0) {
    for (const fault of news) {
      told.add(fault);
    }
    away.value = true;
    plan();
  }
});
plan();
