import { effect, signal } from '@preact/signals';
import type { Settings } from '../service/answers';
import { address, getJson, ServiceFault } from '../service/http';
import { faults, refresh } from './answers/resource';
import { settings } from './data';

const usualMilliseconds = 15_000;
const awayMilliseconds = 3_000;

/** True while the service does not answer. */
export const away = signal(false);

/** Counts up when the dataset is another one, or the service is back: the map then loads its tiles again. */
export const datasets = signal(0);

let version: string | null = null;
let timer: ReturnType<typeof setTimeout>;

// Finds out when the dataset was changed or the service restarted. It looks more often while the service does not answer.
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
      // The service failed to answer something. It may be able to now.
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

// Each fault is counted once: it stays until its answer comes, also when the service is back already.
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
