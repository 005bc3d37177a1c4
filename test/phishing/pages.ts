const FIELD = `<label>One-time code <input name=otp autocomplete=one-time-code inputmode=numeric maxlength=6></label>`;
const FORM = `<form onsubmit="return false"><h1>Two-step verification</h1>${FIELD}</form>`;
const HEAD = '<!doctype html><meta charset=utf-8>';
const PAGE = `${HEAD}<title>Sign in</title>${FORM}`;

const MAIL = `${HEAD}<title>Inbox (1) - Mail</title><main><h1>Inbox</h1>
<article role=listitem><b>GitHub</b> &lt;noreply@github.com&gt; <time>now</time>
<p>Your GitHub verification code is 482913. It is valid for 10 minutes.</p></article></main>`;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const frame = (attributes: string) => `<iframe width=600 height=300 ${attributes}></iframe>`;

/** Frames that a page makes itself. */
const MADE: Readonly<Record<string, string>> = {
  about: `${frame('src="about:blank"')}<script>
    addEventListener('load', () => document.querySelector('iframe').contentDocument.body.innerHTML = ${JSON.stringify(FORM)})</script>`,
  blob: `${frame('')}<script>
    document.querySelector('iframe').src = URL.createObjectURL(new Blob([${JSON.stringify(FORM)}], { type: 'text/html' }))</script>`,
  data: frame(`src="data:text/html,${encodeURIComponent(FORM)}"`),
  'srcdoc-sandboxed': frame(`sandbox="allow-scripts allow-forms" srcdoc="${escaped(FORM)}"`),
};

/** What the lab's server answers, whatever the host: an address to go to, or a page. */
export function answer(path: string): { to: string } | { html: string } {
  const url = new URL(path, 'https://lab.example');
  const get = (name: string) => url.searchParams.get(name) ?? '';
  const source = `src="${escaped(get('src'))}"`;
  switch (url.pathname) {
    case '/lab/redirect':
      return { to: get('to') };
    case '/lab/frame': {
      const sandbox = get('sandbox') ? `sandbox="${escaped(get('sandbox'))}"` : '';
      return { html: HEAD + frame(`${source} ${sandbox}`) };
    }
    case '/lab/beside':
      return { html: PAGE + frame(source) };
    case '/lab/made':
      return { html: HEAD + MADE[get('how')] };
    case '/lab/prerender': {
      const rules = { prerender: [{ source: 'list', urls: ['/lab/prerendered'], eagerness: 'immediate' }] };
      return { html: `${PAGE}<script type=speculationrules>${JSON.stringify(rules)}</script>` };
    }
    case '/lab/mail':
      return { html: MAIL };
    default:
      return { html: PAGE };
  }
}
