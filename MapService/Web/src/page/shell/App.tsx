import { useEffect } from 'preact/hooks';
import { go, language, panel, view } from '../../state/view';
import { texts } from '../../words/texts';
import { MapPane } from '../mapPane/MapPane';
import { Report } from '../parts/parts';
import { Search } from '../search/Search';
import { TimeBar } from '../time/TimeBar';
import { Choices } from './Choices';
import { Notices } from './Notices';
import { PanelTabs } from './PanelTabs';
import { Provenance } from './Provenance';
import { Status } from './Status';
import './shell.css';

const words = texts({
  fr: {
    title: 'Maps – couverture des territoires de santé',
    skip: 'Aller aux chiffres',
    question: 'Quelles communes un territoire de santé couvre-t-il\u00a0?',
    help: 'Aide',
    helpTitle: 'Guide de la carte (nouvel onglet)',
    other: 'English',
    otherTitle: 'Read this page in English',
  },
  en: {
    title: 'Maps – coverage of health territories',
    skip: 'Go to the figures',
    question: 'Which communes does a health territory cover?',
    help: 'Help',
    helpTitle: 'Guide to the map, in French (new tab)',
    other: 'Français',
    otherTitle: 'Lire cette page en français',
  },
});

/** The page: choices and panels at the left, the map and the time bar at the right. Or the report. */
export function App() {
  const text = words.value;
  useEffect(() => {
    document.documentElement.lang = language.value;
    document.title = text.title;
  }, [language.value]);
  if (view.value.report) {
    return <Report />;
  }
  return (
    <>
      {/* biome-ignore lint/a11y/useValidAnchor: The address has the view behind '#', so the browser cannot follow the link. */}
      <a class="skip" href="#panel" onClick={toPanel}>
        {text.skip}
      </a>
      <header class="banner">
        <h1>Maps</h1>
        <p>{text.question}</p>
        <Search />
        <a class="help" href="./guide.html" hreflang="fr" target="_blank" rel="noopener" title={text.helpTitle}>
          {text.help}
        </a>
        <button
          type="button"
          class="language"
          lang={language.value === 'fr' ? 'en' : 'fr'}
          title={text.otherTitle}
          onClick={() => go({ language: language.value === 'fr' ? 'en' : 'fr' })}
        >
          {text.other}
        </button>
      </header>
      <main class="page" data-panel={panel.value}>
        <Notices />
        <Choices />
        <PanelTabs />
        <div class="stage">
          <MapPane />
          <TimeBar />
        </div>
        <Provenance />
      </main>
      <Status />
    </>
  );
}

// The address has the view behind '#', so that a link to a place of the page cannot be followed by the browser itself.
function toPanel(event: Event): void {
  event.preventDefault();
  document.getElementById('panel')?.focus();
}
