import type { Page } from 'puppeteer-core';

/** One page of our own: a situation met on real sites, and what it holds after a right fill. */
export interface MadePage {
  /** Short name of the kind of situation. */
  kind: string;
  name: string;
  html: string;
  /** What `truth()` says then; `<code>` stands for the code. Empty where the page cannot take it and we must say so. */
  expected: string;
  /** Whether the page says, while we look, that the code it got was wrong: then we do not say that it was taken. */
  isRefused?: boolean;
  /** Whether it says so only after the fill was said to be taken: then that is taken back. */
  isRefusedLater?: boolean;
  /** Whether the page went on: then nothing says that it refused the code, though the mark may go. */
  isAccepted?: boolean;
  /** What a user does before filling. */
  first?: (page: Page) => Promise<void>;
  /** Whether the code goes behind the password. */
  append?: boolean;
}

const BOX = 'style="width:40px;height:50px;text-align:center"';
export const HEAD = '<h1>Two-step verification</h1><p>Enter the 6-digit code of your authenticator app</p>';

/** Six boxes, each with more attributes where a page has them. */
export const boxes = (more: (i: number) => string = () => '', count = 6): string =>
  Array.from({ length: count }, (_, i) => `<input class=box ${BOX} maxlength=1 inputmode=numeric ${more(i)}>`).join('');

export const page = (body: string, script: string): string =>
  `<!doctype html><html lang=en><meta charset=utf-8><title>Sign in</title><body>${body}<script>
const bx=[...Document.prototype.querySelectorAll.call(document,'.box')],$=(id)=>document.getElementById(id);
const join=()=>bx.map((b)=>b.value).join('');const advance=()=>bx.forEach((b,i)=>b.addEventListener('input',()=>{if(b.value)bx[i+1]?.focus()}));
window.submits=[];${script}</script>`;

export const single = (script: string, attributes = 'name=otp maxlength=6', more = ''): string =>
  page(
    `${HEAD}<form id=f onsubmit="return false"><label for=o>Authentication code</label><input id=o ${attributes}>${more}<button>Verify</button></form>`,
    `const o=$('o');${script}`,
  );

export const TRUTH_SUBMITS = "window.truth=()=>submits.join(',');";

/** The page's next step, with a field that takes the cursor. */
const NEXT = `<label>Device name <input id=dev></label><label>Note <input id=note value=kept></label>`;

const keepFocusIn = (when: string): string =>
  `document.addEventListener('${when}',(e)=>{if(e.target!==$('nl'))setTimeout(()=>$('nl').focus(),DELAY)},true);$('nl').focus();`;

export const MADE: readonly MadePage[] = [
  // The page keeps, or takes, the cursor.
  ...[0, 10, 40].map((delay) => ({
    kind: 'focus',
    name: `trap after ${delay} ms, one field`,
    html: page(
      `${HEAD}<label>Code <input id=o name=otp></label><input id=nl value="me@example.org" aria-label="Your e-mail">`,
      `${keepFocusIn('focusin').replace('DELAY', String(delay))}window.truth=()=>$('o').value+'|'+$('nl').value`,
    ),
    expected: '<code>|me@example.org',
  })),
  {
    kind: 'focus',
    name: 'trap at once, boxes',
    html: page(
      `${HEAD}${boxes()}<input id=nl value="me@example.org" aria-label="Your e-mail">`,
      "document.addEventListener('focusin',(e)=>{if(e.target!==$('nl'))$('nl').focus()});$('nl').focus();window.truth=()=>join()+'|'+$('nl').value",
    ),
    expected: '<code>|me@example.org',
  },
  {
    kind: 'focus',
    name: 'trap, over an old code',
    html: page(
      `${HEAD}<label>Code <input id=o name=otp value=999999></label><input id=nl value="me@example.org" aria-label="Your e-mail">`,
      "document.addEventListener('focusin',(e)=>{if(e.target!==$('nl'))$('nl').focus()});$('nl').focus();window.truth=()=>$('o').value+'|'+$('nl').value",
    ),
    expected: '<code>|me@example.org',
  },
  {
    kind: 'focus',
    name: 'a dialog takes the cursor in the middle of typing',
    html: page(
      `${HEAD}<label>Code <input id=o name=otp></label><dialog id=d><input id=nl value=old></dialog>`,
      "$('o').addEventListener('input',()=>{if($('o').value.length===3)$('nl').focus()});$('d').show();window.truth=()=>$('o').value+'|'+$('nl').value",
    ),
    expected: '<code>|old',
  },
  {
    kind: 'focus',
    name: 'keydown moves the cursor to a search field',
    html: page(
      `${HEAD}<label>Code <input id=o name=otp></label><input type=search id=q value=term>`,
      "$('o').addEventListener('keydown',()=>$('q').focus());window.truth=()=>$('o').value+'|'+$('q').value",
    ),
    expected: '<code>|term',
  },
  {
    kind: 'focus',
    name: 'next step with a field that takes the cursor, boxes gone at once',
    html: page(
      `<div id=root>${HEAD}${boxes()}</div>`,
      `advance();document.addEventListener('input',()=>{if(join().length===6&&$('root').contains(bx[0])){submits.push(join());$('root').innerHTML='${NEXT}';$('dev').focus()}});window.truth=()=>submits.join()+'|'+$('dev')?.value+'|'+$('note')?.value`,
    ),
    expected: '<code>||kept',
  },
  {
    kind: 'focus',
    name: 'next step after a moment, one field',
    html: page(
      `<div id=root>${HEAD}<label>Code <input id=o name=otp maxlength=6></label></div>`,
      `$('o').oninput=(e)=>{if(e.target.value.length===6){submits.push(e.target.value);setTimeout(()=>{$('root').innerHTML='${NEXT}';$('dev').focus()},30)}};window.truth=()=>submits.join()+'|'+$('dev')?.value+'|'+$('note')?.value`,
    ),
    expected: '<code>||kept',
  },
  {
    kind: 'focus',
    name: 'next step asks for a recovery name in boxes of the same kind',
    html: page(
      `<div id=root>${HEAD}<div>${boxes()}</div></div>`,
      `advance();document.addEventListener('input',()=>{if(submits.length===0&&join().length===6){submits.push(join());const old=$('root').querySelector('div');old.innerHTML=old.innerHTML;document.querySelector('.box').focus()}});window.truth=()=>submits.join()+'|'+[...document.querySelectorAll('.box')].map((b)=>b.value).join('')`,
    ),
    expected: '<code>|',
  },
  ...[true, false].map((isTrap) => ({
    kind: 'focus',
    name: `appended to a password, ${isTrap ? 'beside a trap' : 'over what stands there'}`,
    html: page(
      '<form><label>Password <input id=p type=password name=password value=secret></label></form><input id=nl value="me@example.org">',
      `${isTrap ? "document.addEventListener('focusin',(e)=>{if(e.target!==$('nl'))$('nl').focus()});$('nl').focus();" : ''}window.truth=()=>$('p').value+'|'+$('nl').value`,
    ),
    expected: 'secret<code>|me@example.org',
    append: true,
  })),
  // Once.
  {
    kind: 'once',
    name: 'boxes are cleared when full',
    html: page(
      HEAD + boxes(),
      `advance();document.addEventListener('input',()=>{if(join().length===6){submits.push(join());bx.forEach((b)=>{b.value=''});bx[0].focus()}});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'boxes are hidden when full',
    html: page(
      `<div id=g>${HEAD}${boxes()}</div>`,
      `advance();document.addEventListener('input',()=>{if(join().length===6){submits.push(join());$('g').style.display='none'}});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'boxes are disabled when full, then cleared',
    html: page(
      HEAD + boxes(),
      `advance();document.addEventListener('input',()=>{if(join().length===6){submits.push(join());bx.forEach((b)=>{b.disabled=true});setTimeout(()=>bx.forEach((b)=>{b.value='';b.disabled=false}),60)}});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'one field is cleared when full',
    html: single(`o.oninput=()=>{if(o.value.length===6){submits.push(o.value);o.value=''}};${TRUTH_SUBMITS}`),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'one field is replaced by an empty one when full',
    html: single(
      `const listen=(i)=>{i.oninput=()=>{if(i.value.length===6){submits.push(i.value);const next=i.cloneNode();next.value='';i.replaceWith(next);listen(next);next.focus()}}};listen(o);${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'pasting is taken too, and counted',
    html: page(
      HEAD + boxes(),
      `const done=()=>{if(join().length===6)submits.push(join())};advance();bx.forEach((b)=>{b.addEventListener('input',done);b.addEventListener('paste',(e)=>{e.preventDefault();[...e.clipboardData.getData('text')].forEach((c,i)=>{bx[i].value=c});done()})});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'boxes that live by pasting, cleared at once',
    html: page(
      `${HEAD}${boxes()}<p id=s></p>`,
      `bx.forEach((b)=>{b.addEventListener('beforeinput',(e)=>e.preventDefault());b.addEventListener('paste',(e)=>{e.preventDefault();submits.push(e.clipboardData.getData('text'));$('s').textContent='Checking…'})});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  // A check mark only for what the page has.
  {
    kind: 'proof',
    name: 'takes nothing at all',
    html: single(
      "o.addEventListener('beforeinput',(e)=>e.preventDefault());o.addEventListener('paste',(e)=>e.preventDefault());o.addEventListener('input',()=>{o.value=''});window.truth=()=>o.value",
    ),
    expected: '',
  },
  {
    kind: 'proof',
    name: 'clears what was typed after a moment',
    html: single(
      "o.addEventListener('paste',(e)=>e.preventDefault());o.addEventListener('input',()=>setTimeout(()=>{o.value=''},5));window.truth=()=>o.value",
    ),
    expected: '',
  },
  {
    kind: 'proof',
    name: 'read-only boxes of a key pad',
    html: page(
      `${HEAD}<div>${boxes(() => 'readonly inputmode=none')}</div>${[1, 2, 3].map((n) => `<button>${n}</button>`).join('')}`,
      'window.truth=()=>join()',
    ),
    expected: '',
  },
  {
    kind: 'proof',
    name: 'resets more than one new character, after a moment',
    html: single(
      "let st='';o.addEventListener('input',()=>{const v=o.value;setTimeout(()=>{if(Math.abs(v.length-st.length)<=1)st=v;o.value=st},0)});window.truth=()=>st",
    ),
    expected: '<code>',
  },
  {
    kind: 'proof',
    name: 'state from beforeinput, one character at a time',
    html: single(
      "let st='';o.addEventListener('beforeinput',(e)=>{e.preventDefault();if(e.inputType==='insertText'&&e.data?.length===1)st+=e.data;o.value=st});o.addEventListener('input',()=>{o.value=st});window.truth=()=>st",
    ),
    expected: '<code>',
  },
  {
    kind: 'proof',
    name: 'keypress alone, value set by the page',
    html: single(
      "let st='';o.addEventListener('keypress',(e)=>{e.preventDefault();if(st.length<6)st+=String.fromCharCode(e.which);o.value=st});o.addEventListener('input',()=>{o.value=st});window.truth=()=>st",
    ),
    expected: '<code>',
  },
  {
    kind: 'proof',
    name: 'a text that hides each character, kept by the page',
    html: single(
      "let st='';o.addEventListener('beforeinput',(e)=>{if(!e.data)return;e.preventDefault();st+=e.data;o.value='•'.repeat(st.length)});window.truth=()=>st",
      'name=otp',
    ),
    expected: '<code>',
  },
  // The events of keys.
  {
    kind: 'keys',
    name: 'hidden field fed on keyup, boxes',
    html: page(
      `${HEAD}${boxes()}<input type=hidden id=h>`,
      "bx.forEach((b,i)=>b.addEventListener('keyup',(e)=>{if(e.keyCode>=48&&e.keyCode<=57){bx[i+1]?.focus();$('h').value=join()}}));window.truth=()=>$('h').value",
    ),
    expected: '<code>',
  },
  {
    kind: 'keys',
    name: 'hidden copy on keyup of a digit, one field',
    html: single(
      "o.addEventListener('keyup',(e)=>{if(/^Digit/.test(e.code)&&e.which===e.keyCode)$('h').value=o.value});window.truth=()=>$('h').value",
      'name=otp',
      '<input type=hidden id=h>',
    ),
    expected: '<code>',
  },
  {
    kind: 'keys',
    name: 'boxes that listen to keydown only',
    html: page(
      HEAD + boxes(),
      "bx.forEach((b,i)=>b.addEventListener('keydown',(e)=>{e.preventDefault();if(/^\\d$/.test(e.key)){b.value=e.key;bx[i+1]?.focus()}}));window.truth=()=>join()",
    ),
    expected: '<code>',
  },
  {
    kind: 'keys',
    name: 'read-only boxes fed by keydown of the document',
    html: page(
      `${HEAD}<div>${boxes(() => 'readonly')}</div>`,
      "let at=0;document.addEventListener('keydown',(e)=>{if(/^\\d$/.test(e.key)&&at<6)bx[at++].value=e.key});window.truth=()=>join()",
    ),
    expected: '<code>',
  },
  {
    kind: 'keys',
    name: 'button opens on keypress',
    html: single("let n=0;o.addEventListener('keypress',()=>n++);window.truth=()=>n>=6?o.value:''"),
    expected: '<code>',
  },
  {
    kind: 'paste',
    name: 'boxes that take pasting only',
    html: page(
      HEAD + boxes(),
      "const st=[];const draw=()=>bx.forEach((b,i)=>{b.value=st[i]??''});bx.forEach((b)=>{b.addEventListener('beforeinput',(e)=>e.preventDefault());b.addEventListener('input',draw);b.addEventListener('paste',(e)=>{e.preventDefault();st.splice(0,6,...e.clipboardData.getData('text/plain'));draw()})});window.truth=()=>st.join('')",
    ),
    expected: '<code>',
  },
  {
    kind: 'paste',
    name: 'one field that takes pasting only',
    html: single(
      "o.addEventListener('beforeinput',(e)=>e.preventDefault());o.addEventListener('paste',(e)=>{e.preventDefault();o.value=e.clipboardData.getData('text')});window.truth=()=>o.value",
    ),
    expected: '<code>',
  },
  // Closed for now.
  {
    kind: 'opens',
    name: 'read-only until clicked',
    html: single(
      'window.truth=()=>o.value',
      'name=otp readonly onclick="this.readOnly=false" autocomplete=one-time-code',
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'read-only until a moment after the focus',
    html: single('o.onfocus=()=>setTimeout(()=>{o.readOnly=false},80);window.truth=()=>o.value', 'name=otp readonly'),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'boxes read-only one by one, size alone',
    html: page(
      `${HEAD}<div>${Array.from({ length: 6 }, (_, i) => `<input class=box size=1 ${i ? 'readonly' : ''}>`).join('')}</div>`,
      "bx.forEach((b,i)=>b.addEventListener('input',()=>{b.value=b.value.slice(0,1);if(b.value&&bx[i+1]){bx[i+1].readOnly=false;bx[i+1].focus()}}));window.truth=()=>join()",
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'boxes disabled one by one, opened after a moment',
    html: page(
      HEAD + boxes((i) => (i ? 'disabled' : '')),
      "bx.forEach((b,i)=>b.addEventListener('keyup',()=>{if(b.value&&bx[i+1])setTimeout(()=>{bx[i+1].disabled=false;bx[i+1].focus()},60)}));window.truth=()=>join()",
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'stays disabled',
    html: single('window.truth=()=>o.value', 'name=otp disabled'),
    expected: '',
  },
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
