import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { build, type Plugin, preview } from 'vite';
import { bundle } from '../bench/bundle.ts';
import { findBrowser } from '../run/find-browser.mjs';
import { COMPONENTS } from './components.ts';

/** How one component took a code: into empty boxes, and over an old one. */
export interface LiveOutcome {
  name: string;
  empty: string;
  over: string;
  found: number;
}

const OLD = '987654';

/** By component, the library that `npm run bench:fill heavy` installs to draw it, into a folder of its own. */
const HEAVY_PACKAGES: Record<string, string> = {
  'antd input.otp': 'antd',
  'primereact input-otp': 'primereact',
  'vuetify v-otp-input': 'vuetify',
  'naive-ui input-otp': 'naive-ui',
};

const HEAVY_ROOT = resolve(import.meta.dirname, '../../.output/live-modules');

const HEAVY_VERSIONS = { antd: '6.6.8', primereact: '10.9.9', vuetify: '4.3.0', 'naive-ui': '2.45.3' };

function isInstalled(name: string): boolean {
  return existsSync(resolve(HEAVY_ROOT, 'node_modules', name));
}

/** Installs the heavy libraries aside from the project's own. Needs the network. */
export function installHeavy(): void {
  const packages = Object.entries(HEAVY_VERSIONS).map(([name, version]) => `${name}@${version}`);
  mkdirSync(HEAVY_ROOT, { recursive: true });
  const options = ['--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps'];
  execFileSync('npm', ['install', '--prefix', HEAVY_ROOT, ...options, ...packages], { stdio: 'inherit' });
}

/** Finds the heavy libraries in their own folder. */
function heavyModules(): Plugin {
  const names = Object.values(HEAVY_PACKAGES).filter(isInstalled);
  return {
    name: 'heavy-modules',
    enforce: 'pre',
    resolveId(source) {
      const isHeavy = names.some((name) => source === name || source.startsWith(`${name}/`));
      return isHeavy ? this.resolve(source, resolve(HEAVY_ROOT, 'index.js'), { skipSelf: true }) : null;
    },
  };
}

/** Names of all components that can be drawn here, and of those whose library is not installed. */
export function liveComponents(): { here: string[]; missing: string[] } {
  const heavy = Object.keys(HEAVY_PACKAGES);
  const here = heavy.filter((name) => isInstalled(HEAVY_PACKAGES[name]!));
  return { here: [...Object.keys(COMPONENTS), ...here], missing: heavy.filter((name) => !here.includes(name)) };
}

/** What one dynamic import of a missing library resolves to, so that the rest can still be built. */
function stubs(): { find: RegExp; replacement: string }[] {
  const names = Object.values(HEAVY_PACKAGES).filter((name) => !isInstalled(name));
  const replacement = resolve(import.meta.dirname, 'missing.mjs');
  return names.map((name) => ({ find: new RegExp(`^${name}(/.*)?$`), replacement }));
}

/**
 * Fills each named component live in Chromium, from an isolated world as a content script has, and reads the result from
 * the component's own state. An outcome is `ok` or says what was there instead.
 */
export async function fillLive(names: readonly string[], code: string): Promise<LiveOutcome[]> {
  const root = import.meta.dirname;
  const outDir = resolve(root, '../../.output/live');
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    plugins: [heavyModules()],
    // One React and one Vue for all, or their hooks know nothing of each other.
    resolve: { alias: stubs(), dedupe: ['react', 'react-dom', 'vue'] },
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    build: { outDir, emptyOutDir: true, minify: false, target: 'es2024' },
  });
  const server = await preview({
    configFile: false,
    root,
    build: { outDir },
    preview: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  const script = await bundle('fill-entry.ts');
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chromium')!,
    headless: true,
    pipe: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'],
  });
  try {
    const url = server.resolvedUrls!.local[0]!;
    const outcomes: LiveOutcome[] = [];
    for (const name of names) {
      const page = await browser.newPage();
      const seen: Record<string, string> = {};
      let found = 0;
      for (const how of ['empty', 'over'] as const) {
        await page.goto(`${url}?c=${encodeURIComponent(name)}`);
        await page.waitForSelector('html[data-ready]');
        await page.waitForSelector('#root input', { timeout: 5000 });
        const world = (page.mainFrame() as unknown as { isolatedRealm(): Pick<Page, 'evaluate'> }).isolatedRealm();
        await world.evaluate(script);
        const run = (text: string): Promise<[boolean, number]> =>
          world.evaluate(async (wanted: string) => {
            const { fillCode, findCodeFields } = (
              globalThis as unknown as { watchword: typeof import('../bench/fill-entry.ts') }
            ).watchword;
            const [field] = findCodeFields(document);
            if (!field) return [false, 0] as [boolean, number];
            const outcome = await fillCode(field, wanted, { refind: () => findCodeFields(document)[0] });
            return [outcome.taken, field.inputs.length] as [boolean, number];
          }, text);
        if (how === 'over') {
          await page.focus('#root input');
          await page.keyboard.type(OLD, { delay: 30 });
        }
        const [taken, inputs] = await run(code);
        found = inputs;
        await new Promise((done) => setTimeout(done, 150));
        const state = await page.evaluate(() => document.documentElement.dataset.value ?? '');
        seen[how] =
          state === code
            ? taken
              ? 'ok'
              : 'ok, but not noticed'
            : `${state || 'nothing'}${taken ? ', but taken' : ''}`;
      }
      outcomes.push({ name, empty: seen.empty!, over: seen.over!, found });
      await page.close();
    }
    return outcomes;
  } finally {
    await browser.close();
    await server.close();
  }
}
