import { render } from 'preact';
import { App } from './page/shell/App';
import './state/keyboard';
import './state/watch';

const place = document.getElementById('app');
if (place === null) {
  throw new Error('The page has no #app.');
}
place.replaceChildren();
render(<App />, place);
