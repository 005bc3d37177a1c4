import { describe, expect, it } from 'vitest';
import { findKeys } from '../../../../lib/page/capture/keys.ts';
import { elementsOf } from '../../../../lib/page/capture/walk.ts';

function keysOf(html: string): string[] {
  document.body.innerHTML = html;
  return findKeys(elementsOf(document));
}

describe('findKeys', () => {
  it.each([
    ['in a code element', '<p>Can’t scan? Enter this key:</p><code>JBSWY3DPEHPK3PXP</code>', 'JBSWY3DPEHPK3PXP'],
    ['in groups', '<p>Setup key: <b>JBSW Y3DP EHPK 3PXP</b></p>', 'JBSW Y3DP EHPK 3PXP'],
    ['in lower case groups', '<div>Your secret key</div><div>jbsw y3dp ehpk 3pxp</div>', 'jbsw y3dp ehpk 3pxp'],
    ['in the running text', '<p>Enter the key JBSWY3DPEHPK3PXP by hand.</p>', 'JBSWY3DPEHPK3PXP'],
    ['with hyphens', '<p>Secret: JBSW-Y3DP-EHPK-3PXP</p>', 'JBSW-Y3DP-EHPK-3PXP'],
    [
      'in a field that cannot be edited',
      '<label>Secret key <input readonly value="JBSWY3DPEHPK3PXP"></label>',
      'JBSWY3DPEHPK3PXP',
    ],
    [
      'in groups of elements',
      '<p>Secret key</p><p><span>JBSW</span><span>Y3DP</span><span>EHPK</span><span>3PXP</span></p>',
      'JBSW Y3DP EHPK 3PXP',
    ],
    [
      'in German',
      '<p>Schlüssel manuell eingeben</p><code>JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP</code>',
      'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
    ],
  ])('finds a key %s', (_, html, key) => {
    expect(keysOf(html)).toEqual([key]);
  });

  it.each([
    ['words', '<p>Enter the code from your authenticator app, then press the button below when done</p>'],
    ['a title in capitals', '<h1>ACCOUNT SECURITY SETTINGS AND MORE ABOUT THIS</h1>'],
    ['a hash', '<p>secret</p><code>9f86d081884c7d659a2feaa0c55ad015</code>'],
    ['an address', '<p>key</p><a href="#">https://example.com/abcdefghijklmnopqrstuvwxyz</a>'],
    ['a field that a person types into', '<label>Secret key <input value="JBSWY3DPEHPK3PXP"></label>'],
    ['a script', '<script type="x">key = "JBSWY3DPEHPK3PXP"</script>'],
    ['recovery codes', '<p>Recovery codes</p><li>abcd-efgh</li><li>ijkl-mnop</li>'],
  ])('leaves %s alone', (_, html) => {
    expect(keysOf(html)).toEqual([]);
  });

  it('looks into open shadow roots', () => {
    document.body.innerHTML = '<div id="host"></div>';
    const root = document.getElementById('host')!.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>Secret key: <code>JBSWY3DPEHPK3PXP</code></p>';
    expect(findKeys(elementsOf(document))).toEqual(['JBSWY3DPEHPK3PXP']);
  });
});
