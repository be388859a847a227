import type { Fault } from '../service/answers';
import type { ServiceFault } from '../service/http';
import { language } from '../state/view';
import { faultInWords, problemInWords, saysMore } from '../words/faults';
import { semicolon } from '../words/lists';
import { texts } from '../words/texts';

const words = texts({ fr: { says: 'Le service dit, en anglais\u00a0: ' }, en: { says: '' } });

/** The service's own words, which are English. On the French page they are marked as a quotation. */
export function Quoted({ own }: { own: string }) {
  return language.value === 'en' ? (
    own
  ) : (
    <span class="service-words">
      {words.value.says}
      <q lang="en">{own}</q>
    </span>
  );
}

/** A fault in the reader's language, with the service's words where the page has none or where they say more. */
export function FaultText({ of }: { of: Fault }) {
  const { known, own } = faultInWords(of);
  return known === null ? (
    <Quoted own={own} />
  ) : (
    <>
      {known}
      {language.value !== 'en' && saysMore(of) ? (
        <>
          . <Quoted own={own} />
        </>
      ) : null}
    </>
  );
}

/** Why the service refused: every fault that it lists, or the problem as a whole. */
export function ProblemText({ of }: { of: ServiceFault }) {
  const errors = of.problem?.errors ?? [];
  const { known, own } = problemInWords(of);
  if (of.status !== 400 || errors.length === 0) {
    return known === null ? own === '' ? null : <Quoted own={own} /> : known;
  }
  return (
    <>
      {errors.map((error, at) => (
        <span key={`${error.name}${error.value}${error.expected}`}>
          {at === 0 ? '' : semicolon()}
          <FaultText of={error} />
        </span>
      ))}
    </>
  );
}
