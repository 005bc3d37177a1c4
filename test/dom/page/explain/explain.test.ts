import { describe, expect, it } from 'vitest';
import { openShadow } from '../../../../lib/page/autofill/dom.ts';
import { findCodeFields } from '../../../../lib/page/autofill/fields.ts';
import { explainFrame } from '../../../../lib/page/explain/explain.ts';
import { frameReport } from '../../../../lib/page/explain/report.ts';
import { names, showPage } from '../autofill/page.ts';
import { FRAMEWORKS } from '../autofill/pages/frameworks.ts';
import { NEAR_MISSES } from '../autofill/pages/near-misses.ts';
import { SELF_HOSTED } from '../autofill/pages/self-hosted.ts';
import { VENDORS } from '../autofill/pages/vendors.ts';

const explain = () => frameReport(explainFrame(document, 'login.northwind.io', openShadow));

const PAGE = `
  <nav><a href="/u/tenzin">Tenzin Dorji</a></nav>
  <h1>Two-step verification</h1>
  <p>Hi Tenzin, we sent a code to t.dorji@northwind.io and +1 202 555 0143.</p>
  <form action="/verify?user=48213">
    <input type="hidden" name="csrf" value="f9a8b7c6d5">
    <label for="otp-48213">Code from Northwind</label>
    <input id="otp-48213" name="code" value="482913" inputmode="numeric">
    <input name="user" type="email" value="t.dorji@northwind.io">
    <input name="trap" style="display:none">
    <button>Verify</button>
  </form>`;

describe('a page', () => {
  it('has the verdict of the finder itself on each input, with its weights', () => {
    showPage(PAGE);
    const { inputs, threshold } = explain();
    const [field] = findCodeFields(document);
    expect(inputs[0]).toMatchObject({ verdict: 'field', names: ['code'], score: field?.score });
    expect(inputs[0]?.reasons.map(({ name }) => name)).toEqual(field?.reasons);
    expect(inputs[0]?.reasons.reduce((sum, { weight }) => sum + weight, 0)).toBe(field?.score);
    expect(inputs[0]?.score).toBeGreaterThanOrEqual(threshold);
    expect(inputs.map(({ verdict }) => verdict)).toEqual(['field', 'other-kind', 'hidden']);
  });

  it('names what rules an input out', () => {
    showPage('<form><label>Promo code <input name="promo"></label></form>');
    expect(explain().inputs[0]).toMatchObject({
      verdict: 'vetoed',
      reasons: [{ name: 'veto:promotion', isVeto: true }],
    });
  });

  it('gives away no value, address, number or name', () => {
    showPage(PAGE);
    const report = explain();
    expect(JSON.stringify(report)).not.toMatch(/482913|48213|f9a8b7c6d5|dorji|tenzin|northwind|202 555|0143/i);
    expect(report.html).toMatch(/Hi Alex, we sent a code to user@example\.com/);
    expect(report.isSame).toBe(true);
  });

  it('keeps a label and its input together, under another number', () => {
    showPage(PAGE);
    const { html } = explain();
    const id = /id="(otp-\d{5})"/.exec(html)?.[1];
    expect(id).toBeDefined();
    expect(html).toContain(`for="${id}"`);
  });

  it('is whole with shadow trees, and without any field', () => {
    showPage('<my-code></my-code>');
    document
      .querySelector('my-code')
      ?.attachShadow({ mode: 'open' })
      .append(Object.assign(document.createElement('input'), { name: 'otp' }));
    expect(explain()).toMatchObject({ isSame: true, inputs: [{ names: ['otp'], verdict: 'field' }] });
    showPage('<p>News</p>');
    expect(explain()).toMatchObject({ html: '', inputs: [] });
  });
});

const CORPUS: readonly (readonly [string, string, ...unknown[]])[] = [
  ...SELF_HOSTED,
  ...VENDORS,
  ...FRAMEWORKS,
  ...NEAR_MISSES,
];

it('makes a case of each page of the corpus that the finder judges alike', () => {
  const others: string[] = [];
  for (const [name, html] of CORPUS) {
    showPage(html);
    const before = names(findCodeFields(document)[0]?.inputs ?? []).length;
    const report = explain();
    expect(report.inputs.length, name).toBeGreaterThan(0);
    showPage(report.html);
    const after = names(findCodeFields(document)[0]?.inputs ?? []).length;
    // What the report says of itself is so.
    if (report.isSame) expect(after, name).toBe(before);
    else others.push(name);
  }
  expect(others).toEqual([]);
});
