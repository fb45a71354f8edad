/** The frame: what surrounds every view. */
import { html, render, useEffect, useReducer, useRef } from './html.js';
import { keyNeeded } from './api.js';
import { href, useRoute } from './router.js';
import { KeyDialog } from './parts/key.js';
import { InstancePicker } from './parts/instance.js';
import { views } from './views.js';

function App() {
  const route = useRoute();
  const main = useRef();
  const view = views.find((candidate) => candidate.path === route.view) ?? views[0];
  const [needed, told] = useReducer((_, now) => now, null);
  const [entries, enter] = useReducer((n) => n + 1, 0);

  useEffect(() => {
    document.title = `${view.title} · Understudy`;
  }, [view]);
  useEffect(() => {
    const ask = ({ detail }) => told(detail);
    keyNeeded.addEventListener('needed', ask);
    return () => keyNeeded.removeEventListener('needed', ask);
  }, []);
  const admitted = () => {
    told(null);
    enter();
  };

  return html`
    <button class="skip" onClick=${() => main.current.focus()}>Skip to the view</button>
    <header class="frame" key=${`frame${entries}`}>
      <a class="brand" href=${href([views[0].path])}><img src="console/icon.svg" alt="" width="28" height="28" />Understudy</a>
      <${InstancePicker} />
      <nav aria-label="Views">
        <ul>${views.map((each) => html`<${NavLink} view=${each} current=${each === view} />`)}</ul>
      </nav>
      <p class="elsewhere"><a href="../docs/console.md">Docs</a> <a href="../swagger-ui.html">Swagger UI</a></p>
    </header>
    <main ref=${main} tabindex="-1" key=${view.path + entries}>
      <h1>${view.title}</h1>
      <${view.View} ...${route} />
    </main>
    ${needed && html`<${KeyDialog} refused=${needed.refused} onEntered=${admitted} onClosed=${() => told(null)} />`}
  `;
}

function NavLink({ view, current }) {
  return html`<li><a href=${href([view.path])} aria-current=${current ? 'page' : undefined}>${view.title}</a></li>`;
}

render(html`<${App} />`, document.body);
