import { type Panel, panels } from '../../state/address';
import { settings } from '../../state/data';
import { unsaved } from '../../state/unsaved';
import { go, panel } from '../../state/view';
import { texts } from '../../words/texts';
import { PanelContent } from '../parts/parts';
import { Trial } from './Trial';
import './tabs.css';

const words = texts<Record<Panel | 'label' | 'unsaved', string>>({
  fr: {
    label: 'À côté de la carte',
    figures: 'Chiffres',
    gaps: 'Non couvert',
    scenario: 'Essayer',
    files: 'Emporter',
    edit: 'Modifier',
    unsaved: ' (non enregistré)',
  },
  en: {
    label: 'Beside the map',
    figures: 'Figures',
    gaps: 'Not covered',
    scenario: 'Try',
    files: 'Take away',
    edit: 'Edit',
    unsaved: ' (not stored)',
  },
});

/** Tabs (WAI-ARIA Authoring Practices: arrows move, one tab stop) and what the chosen one shows. */
export function PanelTabs() {
  const text = words.value;
  const editable = settings.value.value?.editable === true;
  const shown = panels.filter((one) => one !== 'edit' || editable || panel.value === 'edit');
  const move = (event: KeyboardEvent): void => {
    const at = shown.indexOf(panel.value);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1 + shown.length, Home: 0, End: shown.length - 1 }[event.key];
    const target = next === undefined ? undefined : shown[next % shown.length];
    if (target !== undefined) {
      event.preventDefault();
      go({ panel: target }, 'replace');
      document.getElementById(`tab-${target}`)?.focus();
    }
  };
  return (
    <section class="panel" aria-label={text.label}>
      <div class="tabs" role="tablist" aria-label={text.label} onKeyDown={move}>
        {shown.map((one) => (
          <button
            key={one}
            type="button"
            role="tab"
            id={`tab-${one}`}
            aria-selected={one === panel.value}
            aria-controls="panel"
            tabIndex={one === panel.value ? 0 : -1}
            onClick={() => go({ panel: one })}
          >
            {text[one]}
            {one === 'edit' && unsaved.value ? text.unsaved : ''}
          </button>
        ))}
      </div>
      <Trial />
      <div id="panel" class="panel-body" role="tabpanel" aria-labelledby={`tab-${panel.value}`} tabIndex={-1} data-panel={panel.value}>
        <PanelContent of={panel.value} />
      </div>
    </section>
  );
}
