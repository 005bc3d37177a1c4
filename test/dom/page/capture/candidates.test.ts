import { describe, expect, it } from 'vitest';
import { reportFrame } from '../../../../lib/page/capture/candidates.ts';
import { findLinks } from '../../../../lib/page/capture/links.ts';
import { frameReport } from '../../../../lib/page/capture/report.ts';
import { elementsOf } from '../../../../lib/page/capture/walk.ts';

const uri = 'otpauth://totp/Example:alice?secret=JBSWY3DPEHPK3PXP&issuer=Example';

function linksOf(html: string): string[] {
  document.body.innerHTML = html;
  return findLinks(elementsOf(document));
}

describe('findLinks', () => {
  it.each([
    ['a link', `<a href="${uri.replaceAll('&', '&amp;')}">Open in app</a>`],
    ['the address of a chart', `<img src="https://charts.example/qr?size=200&amp;data=${encodeURIComponent(uri)}">`],
    ['a text', `<p>Or copy ${uri.replaceAll('&', '&amp;')} yourself</p>`],
    ['a field', `<input readonly value="${uri.replaceAll('&', '&amp;')}">`],
  ])('finds an otpauth URI in %s', (_, html) => {
    expect(linksOf(html)).toEqual([uri]);
  });

  it('takes no other scheme', () => {
    expect(linksOf('<a href="https://example.com">x</a><a href="javascript:alert(1)">y</a>')).toEqual([]);
  });

  it('takes nothing longer than 4 KB', () => {
    expect(linksOf(`<a href="otpauth://totp/${'a'.repeat(5000)}">x</a>`)).toEqual([]);
  });
});

describe('reportFrame', () => {
  it('reports what passes its own check, and leaves the page as it was', async () => {
    document.body.innerHTML = `<img src="data:,x" width="200" height="200"><a href="${uri.replaceAll('&', '&amp;')}">x</a><svg></svg>`;
    const before = document.documentElement.outerHTML;
    const report = await reportFrame(document);
    expect(frameReport(JSON.parse(JSON.stringify(report)))).toEqual(report);
    expect(report.links).toEqual([uri]);
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
