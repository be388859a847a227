import type { ServiceFault } from '../../service/http';
import { faults, refresh } from '../../state/answers/resource';
import { away, retry } from '../../state/watch';
import { ProblemText } from '../../ui/ServiceWords';
import { bound, texts } from '../../words/texts';
import './notices.css';

const words = texts({
  fr: {
    away: 'Le service ne répond pas. Ce qui est montré est ancien, jusqu’à ce qu’il revienne : la page réessaie d’elle-même.',
    unknown:
      'Ce que demande l’adresse de cette page n’est pas dans les données : un autre lieu, ou une autre commune, se choisit ci-dessous.',
    refused: (status: number | string) => `Le service refuse de répondre (${status}).`,
    failed: (status: number | string) =>
      `Le service n’a pas pu tout répondre (${status}). Ce qui manque est marqué ancien ; la page réessaie d’elle-même.`,
    retry: 'Réessayer',
  },
  en: {
    away: 'The service does not answer. What is shown is old until it is back: the page tries again by itself.',
    unknown: 'What the address of this page asks for is not in the data: choose another place or commune below.',
    refused: (status: number | string) => `The service refuses to answer (${status}).`,
    failed: (status: number | string) =>
      `The service could not answer everything (${status}). What is missing is marked as old; the page tries again by itself.`,
    retry: 'Try again',
  },
});

/** Says that the service does not answer, or what it refused. Each reason is said once, however many answers are missing. */
export function Notices() {
  const text = words.value;
  const answered = [...faults.value.values()].filter((fault) => fault.status !== 'away');
  // Several answers may be missing for the same reason.
  const reasons = new Map(answered.map((fault) => [`${fault.status} ${fault.message}`, fault]));
  const isUnknown = ({ status, problem }: ServiceFault): boolean =>
    status === 404 || problem?.type?.endsWith('#problem-unknown-code') === true;
  const sentence = (fault: ServiceFault): string =>
    isUnknown(fault) ? text.unknown : fault.mayPass ? text.failed(fault.status) : text.refused(fault.status);
  return (
    <div class="notices" aria-live="assertive">
      {reasons.size === 0 && !away.value ? null : (
        <div class="fault" role="alert">
          {away.value ? <p>{text.away}</p> : null}
          {[...reasons].map(([key, fault]) => (
            <p key={key}>
              {bound(sentence(fault))}{' '}
              {fault.message === '' ? null : (
                <>
                  (<ProblemText of={fault} />)
                </>
              )}
            </p>
          ))}
          <button type="button" onClick={away.value ? retry : refresh}>
            {text.retry}
          </button>
        </div>
      )}
    </div>
  );
}
