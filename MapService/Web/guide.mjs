import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Marked } from 'marked';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));
const source = `${docs}guide.fr.md`;

/**
 * Puts the guide for planners, docs/guide.fr.md, into guide.html. Its pictures are named from where they are, so that Vite copies them and
 * names them by their content, as it does for any page.
 * @returns {import('vite').Plugin}
 */
export function guide() {
  return {
    name: 'guide',
    configureServer({ watcher, ws }) {
      watcher.add(source).on('change', (file) => file === source && ws.send({ type: 'full-reload' }));
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { filename, server }) =>
        filename.endsWith('/guide.html') ? html.replace('<!-- guide -->', () => render(server ? `/@fs${docs}` : '../../docs/')) : html,
    },
  };
}

/** The guide as HTML, its contents after the title. */
function render(/** @type {string} */ folder) {
  const marked = new Marked({
    renderer: {
      heading({ tokens, text, depth }) {
        return `<h${depth} id="${anchor(text)}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
    },
    walkTokens(token) {
      if (token.type === 'image') {
        token.href = folder + token.href;
      }
    },
  });
  const text = readFileSync(source, 'utf8');
  const sections = marked.lexer(text).filter((token) => token.type === 'heading' && token.depth === 2);
  const contents = sections.map((section) => `<li><a href="#${anchor(section.text)}">${section.text}</a></li>`);
  const [title, ...rest] = marked.parse(text).split('</h1>');
  return `${title}</h1>\n<nav aria-label="Sommaire"><ul>${contents.join('')}</ul></nav>\n${rest.join('</h1>')}`;
}

/** "Lire la carte" is lire-la-carte. */
const anchor = (/** @type {string} */ text) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
