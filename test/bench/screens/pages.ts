import type { Random } from './random.ts';
import { words } from './texts.ts';

export interface Theme {
  ground: string;
  surface: string;
  ink: string;
  accent: string;
  isDark: boolean;
}

export const LIGHT: readonly Theme[] = [
  { ground: '#ffffff', surface: '#ffffff', ink: '#1c2024', accent: '#0066cc', isDark: false },
  { ground: '#f1f2f4', surface: '#ffffff', ink: '#2a2d33', accent: '#5b5bd6', isDark: false },
  { ground: '#fbf7ec', surface: '#fffdf6', ink: '#3b2f1e', accent: '#b4540a', isDark: false },
];
export const DARK: readonly Theme[] = [
  { ground: '#000000', surface: '#0c0c0c', ink: '#e8e8e8', accent: '#3b9eff', isDark: true },
  { ground: '#14171c', surface: '#1e2229', ink: '#d8dce3', accent: '#46a758', isDark: true },
  { ground: '#0b1a33', surface: '#12264a', ink: '#cfe0ff', accent: '#ffb224', isDark: true },
  { ground: '#2f3640', surface: '#39424e', ink: '#e4e9f0', accent: '#f76b15', isDark: true },
];

/** Something that is no code but has edges: icons, tables of digits, charts, a picture of many colours. */
function furniture(random: Random, { accent, ink, ground }: Theme): string {
  const icons = Array.from({ length: 8 }, () => {
    const shape = random.pick([
      `<rect x="1" y="1" width="14" height="14" fill="none" stroke="${ink}" stroke-width="2"/><rect x="5" y="5" width="6" height="6" fill="${ink}"/>`,
      `<circle cx="8" cy="8" r="7" fill="none" stroke="${ink}" stroke-width="2"/><circle cx="8" cy="8" r="3" fill="${ink}"/>`,
      `<path d="M2 2h12v12H2zM5 5v6h6V5z" fill="${accent}" fill-rule="evenodd"/>`,
      `<path d="M1 8h14M8 1v14" stroke="${ink}" stroke-width="2"/>`,
    ]);
    return `<p><svg width="16" height="16" viewBox="0 0 16 16">${shape}</svg> ${words(random, 2)}</p>`;
  }).join('');
  const digits = `<table border="1" style="border-collapse:collapse;font-size:12px">${Array.from({ length: 6 }, () => `<tr>${Array.from({ length: 7 }, () => `<td>${random.whole(1000, 9999)}</td>`).join('')}</tr>`).join('')}</table>`;
  const chart = `<svg width="260" height="90">${Array.from({ length: 24 }, (_, i) => `<rect x="${i * 11}" y="${90 - random.whole(5, 90)}" width="8" height="90" fill="${accent}"/>`).join('')}</svg>`;
  const collage = `<svg width="320" height="180" style="background:${ground}">${Array.from({ length: 140 }, () => `<rect x="${random.whole(-20, 300)}" y="${random.whole(-20, 170)}" width="${random.whole(8, 70)}" height="${random.whole(8, 60)}" fill="hsl(${random.whole(0, 360)} ${random.whole(20, 90)}% ${random.whole(20, 80)}%)" transform="rotate(${random.whole(-30, 30)} 160 90)"/>`).join('')}</svg>`;
  return random.pick([
    icons,
    digits,
    chart,
    collage,
    `<p>${words(random, 60)}</p>`,
    icons + digits,
    `<pre style="white-space:pre-wrap">${words(random, 40)}</pre>`,
  ]);
}

const header = (random: Random, { accent, ink }: Theme): string =>
  `<header style="display:flex;gap:24px;padding:12px 24px;border-bottom:1px solid ${ink}44"><b>${words(random, 1).toUpperCase()}</b>${Array.from({ length: 5 }, () => `<a style="color:${accent}">${words(random, 1)}</a>`).join('')}</header>`;

/** A whole page round the codes. */
export function page(random: Random, theme: Theme, code: string): string {
  const { ground, surface, ink, accent } = theme;
  const text = `<h1>${words(random, 4)}</h1><p>${words(random, 14)}.</p>`;
  const field = `<p><input placeholder="000000" size="8"> <button style="background:${accent};color:#fff;border:0;padding:6px 14px;border-radius:6px">${words(random, 1)}</button></p>`;
  const layouts = [
    () =>
      `${header(random, theme)}<div style="display:flex;gap:40px;padding:24px"><nav style="width:160px">${furniture(random, theme)}</nav><main style="flex:1;min-width:0">${text}${code}<p>${words(random, 20)}</p>${field}${furniture(random, theme)}</main></div>`,
    () =>
      `${header(random, theme)}<div style="padding:20px;columns:3;font-size:12px;opacity:.6">${words(random, 400)}</div><div style="position:fixed;inset:0;background:#0007;display:grid;place-items:center"><div style="background:${surface};padding:28px;border-radius:12px;text-align:center">${text.replace('h1', 'h3')}${code}${field}</div></div>`,
    () =>
      `<div style="display:grid;place-items:center;min-height:100vh"><div style="background:${surface};border:1px solid ${ink}33;border-radius:10px;padding:24px">${text}${code}${field}</div></div>`,
    () =>
      `<div style="display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:30px;padding:30px"><div>${furniture(random, theme)}${furniture(random, theme)}</div><div>${code}${text}${field}${furniture(random, theme)}</div></div>`,
    () => `<div style="padding:16px">${code}</div>`,
    () =>
      `${header(random, theme)}<main style="max-width:720px;margin:24px auto">${text}${furniture(random, theme)}${code}${field}</main>`,
  ];
  return `<!doctype html><meta charset="utf-8"><style>
body{margin:0;background:${ground};color:${ink};font:15px/1.45 'DejaVu Sans',sans-serif}
h1{font-size:26px}h3{margin:0}.code{display:inline-block;vertical-align:top}
.codes{display:flex;flex-wrap:wrap;align-items:flex-start}
table.cells{border-collapse:collapse;border-spacing:0}.cells td{padding:0;border:0;width:var(--m);height:var(--m);min-width:var(--m);line-height:0;font-size:0}.cells tr{height:var(--m)}
</style><body>${random.pick(layouts)()}`;
}
