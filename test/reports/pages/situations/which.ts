import type { Page } from 'puppeteer-core';
import { boxes, HEAD, type MadePage, page } from '../page.ts';
import { BUTTON, LABELLED } from './parts.ts';

const OTHERS =
  '<form role=search><input type=search name=q value=shoes aria-label=Search></form><form><label>Promo code <input name=coupon value=SPRING></label></form><label>Phone <input type=tel name=phone value="+49 170 1234567"></label>';

const OTHERS_TRUTH = `[document.querySelector('[name=q]').value,document.querySelector('[name=coupon]').value,document.querySelector('[name=phone]').value].join()`;

const KEPT = 'shoes,SPRING,+49 170 1234567';

/** Pages with several fields. */
export const WHICH: readonly MadePage[] = [
  // Which.
  {
    kind: 'which',
    name: 'boxes in reversed order of the document, labelled',
    html: page(
      `${HEAD}<div style="display:flex;flex-direction:row-reverse;justify-content:flex-end">${[6, 5, 4, 3, 2, 1].map((n) => `<input class=box maxlength=1 inputmode=numeric style="width:40px;height:50px" aria-label="Digit ${n} of 6">`).join('')}</div>`,
      `const r=[...bx].reverse();r.forEach((b,i)=>b.addEventListener('input',()=>{if(b.value)r[i+1]?.focus()}));window.truth=()=>r.map((b)=>b.value).join('')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'which',
    name: 'right to left, boxes from the right',
    html: page(
      `<div dir=rtl lang=he><h1>אימות דו-שלבי</h1><p>הזינו את הקוד בן 6 הספרות מאפליקציית האימות</p><div style="display:flex">${boxes()}</div></div>`,
      'advance();window.truth=join',
    ),
    expected: '<code>',
  },
  {
    kind: 'which',
    name: 'beside a search, a coupon and a phone',
    html: page(`${OTHERS}${LABELLED('name=code maxlength=6')}`, `window.truth=()=>$('o').value+'|'+${OTHERS_TRUTH}`),
    expected: `<code>|${KEPT}`,
  },
  {
    kind: 'which',
    name: 'boxes beside a search, a coupon and a phone that has the cursor',
    html: page(
      `${OTHERS}${HEAD}${boxes()}`,
      `advance();document.querySelector('[name=phone]').focus();window.truth=()=>join()+'|'+${OTHERS_TRUTH}`,
    ),
    expected: `<code>|${KEPT}`,
  },
  {
    kind: 'which',
    name: 'sign-in form and code form on one page',
    html: page(
      `<form><label>Email <input name=email value=me@example.org></label><label>Password <input type=password name=password value=secret></label>${BUTTON}</form><form>${LABELLED('name=totp maxlength=6')}</form>`,
      `window.truth=()=>[$('o').value,document.querySelector('[name=email]').value,document.querySelector('[name=password]').value].join('|')`,
    ),
    expected: '<code>|me@example.org|secret',
  },
  {
    kind: 'two codes',
    name: 'email boxes above the boxes of Google Authenticator',
    html: page(
      `<h1>Security verification</h1><div><p>Email verification code</p>${boxes(() => 'data-a=1')}</div><div><p>Google Authenticator code</p>${boxes()}</div>`,
      `advance();window.truth=()=>bx.slice(6).map((b)=>b.value).join('')+'|'+bx.slice(0,6).map((b)=>b.value).join('')`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'which',
    name: 'a dialog over a page with a code field of its own',
    html: page(
      `<label>Verification code <input id=other name=code></label><dialog id=d>${LABELLED('name=otp maxlength=6')}</dialog>`,
      `$('d').showModal();window.truth=()=>$('o').value+'|'+$('other').value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'which',
    name: 'a popover over a page with a search',
    html: page(
      `<input type=search name=q value=shoes><div popover id=d>${LABELLED('name=otp maxlength=6')}</div>`,
      `$('d').showPopover();window.truth=()=>$('o').value+'|'+document.querySelector('[name=q]').value`,
    ),
    expected: '<code>|shoes',
  },
  {
    kind: 'inert',
    name: 'the same form once more in an inert part above',
    html: page(
      `<div inert><label>Authentication code <input id=other name=otp></label></div>${LABELLED('name=otp maxlength=6')}`,
      `window.truth=()=>$('o').value+'|'+$('other').value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'which',
    name: 'a closed details with a recovery code above an open one with the app’s',
    html: page(
      `<details><summary>Lost your phone?</summary><label>Recovery code <input id=r name=recovery></label></details><details open><summary>Authenticator app</summary>${LABELLED('name=otp maxlength=6')}</details>`,
      `window.truth=()=>$('o').value+'|'+$('r').value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'which',
    name: 'closed shadow trees within each other',
    html: page(
      `${HEAD}<x-card></x-card><input type=search name=q value=shoes>`,
      `let inner;customElements.define('x-field',class extends HTMLElement{constructor(){super();const r=this.attachShadow({mode:'closed'});r.innerHTML='<label for=o>Authentication code</label><input id=o maxlength=6>';inner=r.querySelector('input')}});customElements.define('x-card',class extends HTMLElement{constructor(){super();this.attachShadow({mode:'closed'}).innerHTML='<div><x-field></x-field></div>'}});window.truth=()=>inner.value+'|'+document.querySelector('[name=q]').value`,
    ),
    expected: '<code>|shoes',
  },
  {
    kind: 'which',
    name: 'the field in a slot, its words in the shadow tree',
    html: page(
      `<x-field><input id=o maxlength=6 name=x></x-field>`,
      `document.querySelector('x-field').attachShadow({mode:'open'}).innerHTML='<h2>Two-step verification</h2><label>Authentication code <slot></slot></label>';window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'which',
    name: 'form-associated element with boxes in a closed tree',
    html: page(
      `${HEAD}<form id=f><x-otp name=otp></x-otp></form>`,
      `customElements.define('x-otp',class extends HTMLElement{static formAssociated=true;constructor(){super();const n=this.attachInternals(),r=this.attachShadow({mode:'closed'});r.innerHTML='<input maxlength=1 inputmode=numeric style="width:40px">'.repeat(6);const b=[...r.querySelectorAll('input')];b.forEach((x,i)=>x.addEventListener('input',()=>{if(x.value)b[i+1]?.focus();n.setFormValue(b.map((y)=>y.value).join(''))}))}});window.truth=()=>new FormData($('f')).get('otp')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'which',
    name: 'boxes in a frame in a frame',
    html: page(
      `<input type=search name=q value=shoes><iframe id=a width=600 height=400></iframe>`,
      `$('a').srcdoc='<iframe id=b width=500 height=300></iframe>';$('a').onload=()=>{const b=$('a').contentDocument.getElementById('b');b.srcdoc=${JSON.stringify(`${HEAD}${boxes()}`)}};window.truth=()=>[...$('a').contentDocument.getElementById('b').contentDocument.querySelectorAll('input')].map((x)=>x.value).join('')+'|'+document.querySelector('[name=q]').value`,
    ),
    first: (tab: Page) => new Promise((done) => void tab.evaluate('1').then(() => setTimeout(done, 500))),
    expected: '<code>|shoes',
  },
  {
    kind: 'which',
    name: 'contenteditable field with a name for readers',
    html: page(
      `${HEAD}<div id=o role=textbox contenteditable aria-label="Authentication code" style="border:1px solid;width:200px;height:30px"></div>${BUTTON}`,
      `window.truth=()=>$('o').textContent`,
    ),
    first: (tab: Page) => tab.focus('#o'),
    expected: '<code>',
  },
  {
    kind: 'which',
    name: 'disabled until a way is chosen',
    html: page(
      `${HEAD}<label><input type=radio name=m> Authenticator app</label><label>Authentication code <input id=o name=otp disabled></label>`,
      `window.truth=()=>$('o').value`,
    ),
    expected: '',
  },
  {
    kind: 'which',
    name: 'four boxes for a PIN are not for six digits',
    html: page(`<h1>Enter your PIN</h1>${boxes(undefined, 4)}`, 'advance();window.truth=join'),
    expected: '',
  },
];
