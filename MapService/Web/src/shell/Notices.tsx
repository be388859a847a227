import { refresh, faults } from '../state/resource';
import { away, retry } from '../state/watch';
import { texts } from '../words/texts';

const words = texts({
  fr: {
    away: 'Le service ne répond pas. Ce qui est montré est ancien, jusqu’à ce qu’il revienne : la page réessaie d’elle-même.',
    unknown: 'Ce que demande l’adresse de cette page n’est pas dans les données : un autre lieu, ou une autre commune, se choisit ci-dessous.',
    refused: (status: number | string, detail: string) => `Le service refuse de répondre (${status}) : ${detail}`,
    failed: (status: number | string, detail: string) => `Le service n’a pas pu tout répondre (${status}${detail === '' ? '' : ` : ${detail}`}). Ce qui manque est marqué ancien ; la page réessaie d’elle-même.`,
    retry: 'Réessayer',
  },
  en: {
    away: 'The service does not answer. What is shown is old until it is back: the page tries again by itself.',
    unknown: 'What the address of this page asks for is not in the data: choose another place or commune below.',
    refused: (status: number | string, detail: string) => `The service refuses to answer (${status}): ${detail}`,
    failed: (status: number | string, detail: string) => `The service could not answer everything (${status}${detail === '' ? '' : `: ${detail}`}). What is missing is marked as old; the page tries again by itself.`,
    retry: 'Try again',
  },
});

/** That the service is away, or what it refused: once, however many answers are missing. */
export function Notices() {
  const text = words.value;
  const answered = [...faults.value.values()].filter((fault) => fault.status !== 'away');
  const sentences = new Set([
    ...(away.value ? [text.away] : []),
    ...answered.map((fault) => (fault.status === 404 ? `${text.unknown} (${fault.message})` : fault.mayPass ? text.failed(fault.status, fault.message) : text.refused(fault.status, fault.message))),
  ]);
  return (
    <div class="notices" aria-live="assertive">
      {sentences.size === 0 ? null : (
        <div class="fault" role="alert">
          {[...sentences].map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          <button type="button" onClick={away.value ? retry : refresh}>
            {text.retry}
          </button>
        </div>
      )}
    </div>
  );
}
