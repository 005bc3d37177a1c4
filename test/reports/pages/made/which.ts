import { BOX, boxes, HEAD, type MadePage, page, single } from '../page.ts';

/** Web components, several fields, and forms that hide the DOM. */
export const WHICH: readonly MadePage[] = [
  // Words and boxes of web components.
  ...(['open', 'closed'] as const).map((mode) => ({
    kind: 'components',
    name: `label in a slot, name on the host, ${mode}`,
    html: page(
      '<form id=f><x-field name=otp autocomplete=one-time-code><span slot=label>Verification code</span></x-field><button>Check</button></form>',
      `customElements.define('x-field',class extends HTMLElement{static formAssociated=true;constructor(){super();const r=this.attachShadow({mode:'${mode}',delegatesFocus:true});this.n=this.attachInternals();r.innerHTML='<label><slot name=label></slot><input></label>';const i=r.querySelector('input');i.oninput=()=>this.n.setFormValue(i.value)}});window.truth=()=>new FormData($('f')).get('otp')??''`,
    ),
    expected: '<code>',
  })),
  {
    kind: 'components',
    name: 'label in a slot alone',
    html: page(
      '<p>Two-step verification</p><x-field><span slot=label>Authentication code</span></x-field>',
      "customElements.define('x-field',class extends HTMLElement{constructor(){super();const r=this.attachShadow({mode:'open'});r.innerHTML='<label for=i><slot name=label>Label</slot></label><div><input id=i></div>';this.i=r.querySelector('input')}});window.truth=()=>document.querySelector('x-field').i.value",
    ),
    expected: '<code>',
  },
  {
    kind: 'components',
    name: 'boxes with a shadow root each, in one of their own',
    html: page(
      `${HEAD}<x-code></x-code>`,
      "customElements.define('x-digit',class extends HTMLElement{constructor(){super();const r=this.attachShadow({mode:'open',delegatesFocus:true});r.innerHTML='<input maxlength=1 style=\"width:40px;height:50px\">';this.i=r.querySelector('input');this.i.oninput=()=>{if(this.i.value)this.nextElementSibling?.focus()}}});customElements.define('x-code',class extends HTMLElement{constructor(){super();const r=this.attachShadow({mode:'open'});r.innerHTML='<x-digit></x-digit>'.repeat(6)}});window.truth=()=>[...document.querySelector('x-code').shadowRoot.children].map((d)=>d.i.value).join('')",
    ),
    expected: '<code>',
  },
  // Order, length, and which field.
  {
    kind: 'order',
    name: 'reversed in the document, without names',
    html: page(
      `${HEAD}<div style="display:flex;flex-direction:row-reverse;justify-content:flex-end">${boxes()}</div>`,
      'bx.reverse();advance();window.truth=()=>join()',
    ),
    expected: '<code>',
  },
  {
    kind: 'order',
    name: 'a page from right to left, in the order of the document',
    html: page(`<div dir=rtl>${HEAD}<div>${boxes()}</div></div>`, 'advance();window.truth=()=>join()'),
    expected: '<code>',
  },
  {
    kind: 'order',
    name: 'placed by style',
    html: page(
      `${HEAD}<div style="display:flex">${boxes((i) => `style="width:40px;height:50px;order:${(i + 3) % 6}"`).replaceAll(BOX, '')}</div>`,
      'bx.sort((a,b)=>a.getBoundingClientRect().left-b.getBoundingClientRect().left);window.truth=()=>join()',
    ),
    expected: '<code>',
  },
  {
    kind: 'length',
    name: 'seven boxes',
    html: page(HEAD + boxes(() => '', 7), 'window.truth=()=>join()'),
    expected: '',
  },
  {
    kind: 'length',
    name: 'five boxes',
    html: page(HEAD + boxes(() => '', 5), 'window.truth=()=>join()'),
    expected: '',
  },
  ...[
    ['Google Authenticator code', 'E-mail verification code', 'SMS verification code'],
    ['Code from your authenticator app', 'Code sent to your phone', 'Code sent to your email'],
  ].map(([app, a, b], i) => ({
    kind: 'which',
    name: `the authenticator's field among others, ${i}`,
    html: page(
      `<h1>Security verification</h1><form><label>${a} <input id=a maxlength=6 autofocus></label><button type=button>Send</button><label>${b} <input id=b maxlength=6></label><button type=button>Send</button><label>${app} <input id=g maxlength=6></label><button>Submit</button></form>`,
      "window.truth=()=>[$('a'),$('b'),$('g')].map((x)=>x.value).join('|')",
    ),
    expected: '||<code>',
  })),
  // More than inputs, and forms that hide the DOM.
  {
    kind: 'editable',
    name: 'a text area with the cursor',
    html: page(
      '<form><p>Code<br><textarea id=o rows=1></textarea></p><button>Go</button></form>',
      "window.truth=()=>$('o').value",
    ),
    expected: '<code>',
    first: (tab) => tab.focus('#o'),
  },
  {
    kind: 'editable',
    name: 'an editable element with the cursor',
    html: page(
      '<h1>Two-factor authentication</h1><p>Authentication code</p><div id=o contenteditable style="border:1px solid;width:200px;height:30px"></div>',
      "window.truth=()=>$('o').textContent",
    ),
    expected: '<code>',
    first: (tab) => tab.focus('#o'),
  },
  {
    kind: 'editable',
    name: 'editable boxes',
    html: page(
      `${HEAD}<div>${Array.from({ length: 6 }, () => '<span class="box otp-box" contenteditable style="display:inline-block;width:40px;height:50px;border:1px solid"></span>').join('')}</div>`,
      "bx.forEach((b,i)=>b.addEventListener('input',()=>{b.textContent=b.textContent.slice(0,1);bx[i+1]?.focus()}));window.truth=()=>bx.map((b)=>b.textContent).join('')",
    ),
    expected: '<code>',
  },
  ...[
    'parentElement',
    'localName',
    'matches',
    'getAttribute',
    'hasAttribute',
    'assignedSlot',
    'querySelectorAll',
    'getRootNode',
    'attributes',
    'children',
    'closest',
    'requestSubmit',
    'nodeType',
    'firstChild',
    'textContent',
    'isConnected',
    'ownerDocument',
    'dispatchEvent',
    'contains',
    'style',
    'classList',
    'id',
    'shadowRoot',
    'previousSibling',
  ].map((name) => ({
    kind: 'clobbered',
    name: `a form with a control named ${name}`,
    html: single('window.truth=()=>o.value', 'name=otp maxlength=6', `<input type=hidden name=${name} value=1>`),
    expected: '<code>',
  })),
  ...[
    'activeElement',
    'documentElement',
    'querySelectorAll',
    'defaultView',
    'execCommand',
    'hasFocus',
    'body',
    'addEventListener',
  ].map((name) => ({
    kind: 'clobbered',
    name: `a document with a form named ${name}`,
    html: page(
      `<form name=${name}></form>${HEAD}<label>Authentication code <input id=o name=otp></label>`,
      "const byId=Document.prototype.getElementById.bind(document);window.truth=()=>byId('o').value",
    ),
    expected: '<code>',
  })),
];
