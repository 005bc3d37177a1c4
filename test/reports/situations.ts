import type { Page } from 'puppeteer-core';
import { boxes, HEAD, type MadePage, page, TRUTH_SUBMITS } from './made.ts';

/** React's controlled input: it hears of a value only where its tracker saw none set, and renders its state after each event. */
const CONTROLLED = `const proto=Object.getOwnPropertyDescriptor(HTMLInputElement.prototype,'value');
const controlled=(el,next)=>{let tracked=el.value,state=el.value;const d=proto;
Object.defineProperty(el,'value',{configurable:true,get(){return d.get.call(el)},set(v){tracked=String(v);d.set.call(el,v)}});
el.getState=()=>state;el.setState=(s)=>{state=s;el.value=s};
el.addEventListener('input',()=>{const v=d.get.call(el);if(v===tracked)return;tracked=v;state=next(v,state);if(d.get.call(el)!==state)el.value=state})};`;

const BUTTON = '<button>Verify</button>';
const LABELLED = (attributes: string): string =>
  `${HEAD}<label for=o>Authentication code</label><input id=o ${attributes}>${BUTTON}`;
const OTHERS =
  '<form role=search><input type=search name=q value=shoes aria-label=Search></form><form><label>Promo code <input name=coupon value=SPRING></label></form><label>Phone <input type=tel name=phone value="+49 170 1234567"></label>';
const OTHERS_TRUTH = `[document.querySelector('[name=q]').value,document.querySelector('[name=coupon]').value,document.querySelector('[name=phone]').value].join()`;
const KEPT = 'shoes,SPRING,+49 170 1234567';

/** Situations that sites of today have, written without a look at what fills them. */
export const SITUATIONS: readonly MadePage[] = [
  {
    kind: 'state',
    name: 'controlled field with a gap after three digits',
    html: page(
      LABELLED('name=code inputmode=numeric maxlength=7'),
      `${CONTROLLED}const o=$('o');controlled(o,(v)=>{const d=v.replace(/\\D/g,'').slice(0,6);return d.length>3?d.slice(0,3)+' '+d.slice(3):d});window.truth=()=>o.getState().replace(' ','')+'|'+o.value.replace(' ','')`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'state',
    name: 'controlled boxes that take their last character and advance after 60 ms',
    html: page(
      HEAD + boxes(() => 'autocomplete=off'),
      `${CONTROLLED}bx.forEach((b,i)=>controlled(b,(v)=>{const c=v.replace(/\\D/g,'').slice(-1);if(c)setTimeout(()=>bx[i+1]?.focus(),60);return c}));window.truth=()=>bx.map((b)=>b.getState()).join('')+'|'+join()`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'state',
    name: 'each key renders all boxes anew',
    html: page(
      `${HEAD}<div id=g></div>`,
      `let s=['','','','','',''];const render=(at)=>{const g=$('g');g.replaceChildren(...s.map((v,i)=>{const b=document.createElement('input');b.className='box';b.maxLength=1;b.inputMode='numeric';b.style.cssText='width:40px;height:50px';b.value=v;b.oninput=()=>{s[i]=b.value;render(Math.min(i+1,5))};return b}));g.children[at]?.focus()};render(0);window.truth=()=>s.join('')+'|'+[...$('g').children].map((b)=>b.value).join('')`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'state',
    name: 'each key renders all boxes anew in the next frame',
    html: page(
      `${HEAD}<div id=g></div>`,
      `let s=['','','','','',''];const render=(at)=>{const g=$('g');g.replaceChildren(...s.map((v,i)=>{const b=document.createElement('input');b.className='box';b.maxLength=1;b.inputMode='numeric';b.style.cssText='width:40px;height:50px';b.value=v;b.oninput=()=>{s[i]=b.value;requestAnimationFrame(()=>render(Math.min(i+1,5)))};return b}));g.children[at]?.focus()};render(0);window.truth=()=>s.join('')+'|'+[...$('g').children].map((b)=>b.value).join('')`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'state',
    name: 'the one field is replaced by a copy after the first key',
    html: page(
      `${HEAD}<div id=g><label for=o>Authentication code</label><input id=o name=otp maxlength=6></div>`,
      `let done=false,state='';const bind=(o)=>{o.oninput=()=>{state=o.value;if(!done&&o.value){done=true;const n=o.cloneNode();n.value=o.value;bind(n);o.replaceWith(n);n.focus()}}};bind($('o'));window.truth=()=>$('o').value+'|'+state`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'state',
    name: 'autosubmit with a busy sign, then a page without fields',
    html: page(
      `<form id=f>${HEAD}${boxes()}<input type=hidden name=code id=h>${BUTTON}</form>`,
      `advance();$('f').onsubmit=(e)=>{e.preventDefault();submits.push($('h').value);bx.forEach((b)=>{b.disabled=true});setTimeout(()=>{document.body.innerHTML='<h1>Welcome</h1>'},200)};document.addEventListener('input',()=>{$('h').value=join();if(join().length===6)$('f').requestSubmit()});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'leaving',
    name: 'autosubmit loads the next page',
    html: page(
      `<div id=g>${HEAD}<form id=f method=get><label>Code <input id=o name=otp maxlength=6 inputmode=numeric></label></form></div>`,
      `const got=new URLSearchParams(location.search).getAll('otp').join();if(got){$('g').innerHTML='<h1>Welcome</h1><label>Search <input type=search name=q></label>'}else $('o').oninput=()=>{if($('o').value.length===6)$('f').submit()};window.truth=()=>got+'|'+(document.querySelector('[name=q]')?.value??'none')`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'state',
    name: 'a check after 100 ms clears the boxes and says no',
    html: page(
      `${HEAD}${boxes()}<p id=e role=alert></p>`,
      `advance();document.addEventListener('input',()=>{if(join().length===6){submits.push(join());setTimeout(()=>{bx.forEach((b)=>{b.value=''});$('e').textContent='This code is not right';bx[0].focus()},100)}});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
    isRefused: true,
  },
  {
    kind: 'state',
    name: 'waits 250 ms after the last key, then sends',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `let t;$('o').oninput=()=>{clearTimeout(t);t=setTimeout(()=>{if($('o').value.length===6)submits.push($('o').value)},250)};${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'model that is written on change, when the field is left',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `let m='';$('o').onchange=()=>{m=$('o').value};window.truth=()=>{$('o').blur();return m}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'number field bound to a number',
    html: page(
      LABELLED('name=otp type=number max=999999'),
      `let m;$('o').oninput=()=>{m=$('o').valueAsNumber};window.truth=()=>$('o').value+'|'+(m===Number($('o').value))`,
    ),
    expected: '<code>|true',
  },
  {
    kind: 'state',
    name: 'number boxes of at most 9',
    html: page(
      HEAD + boxes(() => 'type=number min=0 max=9 step=1'),
      `advance();bx.forEach((b)=>b.addEventListener('input',()=>{if(b.value.length>1)b.value=b.value.slice(-1)}));window.truth=join`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'boxes that choose the first empty one on focus',
    html: page(
      HEAD + boxes(),
      `bx.forEach((b,i)=>{b.addEventListener('focus',()=>{const e=bx.find((x)=>!x.value);if(e&&bx.indexOf(e)<i)e.focus()});b.addEventListener('input',()=>{if(b.value)bx[i+1]?.focus()})});window.truth=join`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'boxes that empty themselves on focus',
    html: page(
      HEAD + boxes((i) => `value=${i}`),
      `bx.forEach((b)=>b.addEventListener('focus',()=>{b.value=''}));advance();window.truth=join`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'the first box spreads what was put into it at once',
    html: page(
      HEAD +
        Array.from(
          { length: 6 },
          (_, i) =>
            `<input class=box style="width:40px;height:50px" inputmode=numeric ${i ? '' : 'autocomplete=one-time-code'}>`,
        ).join(''),
      `let s=['','','','','',''];bx.forEach((b,i)=>b.addEventListener('input',()=>{const v=b.value.replace(/\\D/g,'');if(v.length>1){[...v].slice(0,6-i).forEach((c,k)=>{s[i+k]=c;bx[i+k].value=c});bx[5].focus()}else{s[i]=v;b.value=v;if(v)bx[i+1]?.focus()}}));window.truth=()=>s.join('')+'|'+join()`,
    ),
    expected: '<code>|<code>',
  },
  // Keys.
  {
    kind: 'keys',
    name: 'boxes that write by keydown and refuse the rest',
    html: page(
      HEAD + boxes(),
      `bx.forEach((b,i)=>{b.addEventListener('keydown',(e)=>{if(/^\\d$/.test(e.key)){e.preventDefault();b.value=e.key;bx[i+1]?.focus()}else if(e.key==='Backspace'){b.value=''}});b.addEventListener('beforeinput',(e)=>e.preventDefault())});window.truth=join`,
    ),
    expected: '<code>',
  },
  {
    kind: 'keys',
    name: 'boxes that write in beforeinput',
    html: page(
      HEAD + boxes(),
      `let s=['','','','','',''];bx.forEach((b,i)=>b.addEventListener('beforeinput',(e)=>{e.preventDefault();if(/^\\d$/.test(e.data??'')){s[i]=e.data;b.value=e.data;bx[i+1]?.focus()}}));window.truth=()=>s.join('')+'|'+join()`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'keys',
    name: 'autotab on keyup of a digit by which, hidden field on blur',
    html: page(
      `<form>${HEAD}${boxes()}<input type=hidden id=h name=code></form>`,
      `bx.forEach((b,i)=>{b.addEventListener('keyup',(e)=>{if((e.which>=48&&e.which<=57)||(e.which>=96&&e.which<=105))(bx[i+1]??b).focus();$('h').value=join()})});window.truth=()=>join()+'|'+$('h').value`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'keys',
    name: 'paste handler that hears trusted events only, boxes of one',
    html: page(
      HEAD + boxes(),
      `bx.forEach((b,i)=>{b.addEventListener('paste',(e)=>{if(!e.isTrusted)return;e.preventDefault();[...e.clipboardData.getData('text')].forEach((c,k)=>{if(bx[k])bx[k].value=c})});b.addEventListener('input',(e)=>{if(b.value)bx[i+1]?.focus()})});window.truth=join`,
    ),
    expected: '<code>',
  },
  {
    kind: 'keys',
    name: 'paste handler that stops the paste and reads the system clipboard in vain',
    html: page(
      HEAD + boxes(),
      `bx.forEach((b,i)=>{b.addEventListener('paste',async(e)=>{e.preventDefault();try{const t=await navigator.clipboard.readText();[...t].forEach((c,k)=>{if(bx[k])bx[k].value=c})}catch{}});b.addEventListener('input',(e)=>{if(b.value)bx[i+1]?.focus()})});window.truth=join`,
    ),
    expected: '<code>',
  },
  {
    kind: 'reverted',
    name: 'a field that takes trusted keys only says so',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `let ok=0;$('o').addEventListener('keydown',(e)=>{if(e.isTrusted)ok++});$('o').addEventListener('input',()=>setTimeout(()=>{if($('o').value.length>ok)$('o').value=''},100));window.truth=()=>$('o').value`,
    ),
    expected: '',
  },
  {
    kind: 'reverted',
    name: 'a field whose state is not told is rendered empty after 150 ms',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `const o=$('o');o.addEventListener('input',()=>setTimeout(()=>{o.value=''},150));window.truth=()=>o.value`,
    ),
    expected: '',
  },
  // Masks.
  {
    kind: 'mask',
    name: 'XXX-XXX that is formed while typing',
    html: page(
      LABELLED('name=code placeholder=XXX-XXX maxlength=7'),
      `const o=$('o');o.oninput=()=>{const d=o.value.replace(/\\D/g,'').slice(0,6);o.value=d.length>3?d.slice(0,3)+'-'+d.slice(3):d};window.truth=()=>o.value.replace('-','')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'guide ___-___ that stands in the field',
    html: page(
      LABELLED('name=code value="___-___" maxlength=14'),
      `const o=$('o');const show=(d)=>{const s=(d+'______').slice(0,6);o.value=s.slice(0,3)+'-'+s.slice(3);const at=d.length>=3?d.length+1:d.length;o.setSelectionRange(at,at)};o.onfocus=()=>setTimeout(()=>show(o.value.replace(/\\D/g,'')));o.oninput=()=>show(o.value.replace(/\\D/g,'').slice(0,6));window.truth=()=>o.value.replace('-','')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'one hidden field that empties itself, signs drawn beside it',
    html: page(
      `${HEAD}<div style="position:relative;width:300px;height:50px"><input id=o aria-label="Authentication code" inputmode=numeric autocomplete=one-time-code style="position:absolute;inset:0;opacity:0"><div id=d></div></div>`,
      `let s='';const o=$('o');const draw=()=>{$('d').innerHTML=[0,1,2,3,4,5].map((i)=>'<span style="display:inline-block;width:40px;height:48px;border:1px solid">'+(s[i]??'')+'</span>').join('')};draw();o.oninput=()=>{s=(s+o.value.replace(/\\D/g,'')).slice(0,12);o.value='';draw()};window.truth=()=>s`,
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'digits become dots after 120 ms',
    html: page(
      HEAD + boxes(),
      `let s=['','','','','',''];bx.forEach((b,i)=>b.addEventListener('input',()=>{if(/^\\d$/.test(b.value)){s[i]=b.value;setTimeout(()=>{b.value='•'},120);bx[i+1]?.focus()}}));window.truth=()=>s.join('')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'away',
    name: 'drawn boxes, the real field off the screen',
    html: page(
      `${HEAD}<label for=o id=l style="display:flex;gap:6px"></label><input id=o name=otp autocomplete=one-time-code maxlength=6 style="position:absolute;left:-9999px">`,
      `const draw=()=>{$('l').innerHTML=[0,1,2,3,4,5].map((i)=>'<span style="width:40px;height:48px;border:1px solid">'+($('o').value[i]??'')+'</span>').join('')};draw();$('o').oninput=draw;window.truth=()=>$('l').textContent`,
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'two fields of three',
    html: page(
      `${HEAD}<input class=box name=code1 maxlength=3 size=3 inputmode=numeric aria-label="First three digits"> - <input class=box name=code2 maxlength=3 size=3 inputmode=numeric aria-label="Last three digits">${BUTTON}`,
      `bx[0].oninput=()=>{if(bx[0].value.length===3)bx[1].focus()};window.truth=join`,
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'three and three boxes in groups of their own',
    html: page(
      `${HEAD}<fieldset style="display:inline-block">${boxes(undefined, 3)}</fieldset><span>-</span><fieldset style="display:inline-block">${boxes(undefined, 3)}</fieldset>`,
      'advance();window.truth=join',
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'password boxes',
    html: page(HEAD + boxes(() => 'type=password autocomplete=off'), 'advance();window.truth=join'),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'one password field named otp',
    html: page(LABELLED('type=password name=otp autocomplete=one-time-code'), `window.truth=()=>$('o').value`),
    expected: '<code>',
  },
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
  // Opening and taking the cursor.
  {
    kind: 'opens',
    name: 'read-only until 100 ms after the focus',
    html: page(
      LABELLED('name=otp maxlength=6 readonly'),
      `$('o').onfocus=()=>setTimeout(()=>$('o').removeAttribute('readonly'),100);window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'read-only until it is pressed',
    html: page(
      LABELLED('name=otp maxlength=6 readonly'),
      `$('o').onmousedown=()=>$('o').removeAttribute('readonly');window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'a cookie banner takes the cursor again and again',
    html: page(
      `${LABELLED('name=otp maxlength=6')}<div id=c role=dialog aria-label=Cookies style="position:fixed;bottom:0;left:0;right:0;background:#eee"><button id=nl>Accept</button><input id=s value=all></div>`,
      `setInterval(()=>{if(!$('c').contains(document.activeElement))$('nl').focus()},30);window.truth=()=>$('o').value+'|'+$('s').value`,
    ),
    expected: '<code>|all',
  },
  {
    kind: 'opens',
    name: 'boxes while a banner takes the cursor into its text again and again',
    html: page(
      `${HEAD}${boxes()}<div id=c role=dialog aria-label=Newsletter style="position:fixed;bottom:0"><input id=nl value=""></div>`,
      `advance();setInterval(()=>{if(!$('c').contains(document.activeElement))$('nl').focus()},25);window.truth=()=>join()+'|'+$('nl').value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'opens',
    name: 'the next step takes the cursor after 150 ms',
    html: page(
      `<div id=root>${HEAD}${boxes()}</div>`,
      `advance();document.addEventListener('input',()=>{if(!submits.length&&join().length===6){submits.push(join());setTimeout(()=>{$('root').innerHTML='<label>Device name <input id=dev></label>';$('dev').focus()},150)}});window.truth=()=>submits.join()+'|'+($('dev')?.value??'none')`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'opens',
    name: 'the page is busy for three seconds from the first key on',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `let n=0;$('o').addEventListener('input',()=>{if(!n++){const t=Date.now()+3000;while(Date.now()<t);}});window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'the page is busy for two seconds after it was full, then clears',
    html: page(
      HEAD + boxes(),
      `advance();document.addEventListener('input',()=>{if(join().length===6){submits.push(join());const t=Date.now()+2000;while(Date.now()<t);bx.forEach((b)=>{b.value=''})}});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'an animation that eats each frame',
    html: page(
      `${LABELLED('name=otp maxlength=6')}<canvas id=c></canvas>`,
      `const loop=()=>{const t=performance.now()+90;while(performance.now()<t);requestAnimationFrame(loop)};loop();window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'a field that shows itself when the cursor is in its group',
    html: page(
      `${HEAD}<label for=o>Authentication code</label><input id=o name=otp maxlength=6 style="opacity:0.01;height:30px">${BUTTON}`,
      `$('o').onfocus=()=>{$('o').style.opacity=1};window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'leaving',
    name: 'the page loads itself anew at the second key',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `$('o').oninput=()=>{if($('o').value.length===2&&!location.search)location.search='?again'};window.truth=()=>location.search+$('o').value`,
    ),
    expected: '?again',
  },
  {
    kind: 'reverted',
    name: 'boxes that are rendered empty 100 ms after each key',
    html: page(
      HEAD + boxes(),
      `advance();document.addEventListener('input',()=>setTimeout(()=>bx.forEach((b)=>{b.value=''}),100));window.truth=join`,
    ),
    expected: '',
  },
  {
    kind: 'reverted',
    name: 'a field that keeps a paste only once it was told by its own event',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `const o=$('o');let s='';o.addEventListener('paste',(e)=>{e.preventDefault();s=e.clipboardData.getData('text');o.value=s});o.addEventListener('input',()=>setTimeout(()=>{o.value=s},80));window.truth=()=>o.value+'|'+s`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'two codes',
    name: 'four boxes of an SMS code above six of the app',
    html: page(
      `<h1>Security verification</h1><section><h2>SMS code</h2><div>${boxes(undefined, 4)}</div></section><section><h2>Authenticator code</h2><div>${boxes()}</div></section>`,
      `advance();window.truth=()=>bx.slice(4).map((b)=>b.value).join('')+'|'+bx.slice(0,4).map((b)=>b.value).join('')`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'two codes',
    name: 'three rows of boxes: email, phone, app',
    html: page(
      ['Email code', 'SMS code', 'Authenticator App code']
        .map((label) => `<div class=row><label>${label}</label><div class=boxes>${boxes()}</div></div>`)
        .join(''),
      `advance();window.truth=()=>bx.slice(12).map((b)=>b.value).join('')+'|'+bx.slice(0,12).map((b)=>b.value).join('')`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'away',
    name: 'a trap off the screen above the field',
    html: page(
      `<div style="position:absolute;left:-9999px"><label>Code <input id=trap name=otp_code tabindex=-1 autocomplete=off></label></div>${LABELLED('name=otp maxlength=6')}`,
      `window.truth=()=>$('o').value+'|'+$('trap').value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'once',
    name: 'sent by the last key and by the change of the field',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `const send=()=>{if($('o').value.length===6&&!submits.length)submits.push($('o').value)};$('o').oninput=send;$('o').onchange=send;window.truth=()=>submits.join()+'|'+$('o').value`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'once',
    name: 'boxes that clear at once when full, one hidden field behind',
    html: page(
      `${HEAD}${boxes()}<input type=hidden id=h>`,
      `advance();bx.forEach((b)=>b.addEventListener('input',()=>{const v=join();if(v.length===6){$('h').value=v;submits.push(v);bx.forEach((x)=>{x.value=''});bx[5].blur()}}));${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'a checking sign over boxes that stay, then the boxes go',
    html: page(
      `<div id=root>${HEAD}${boxes()}</div>`,
      `advance();document.addEventListener('input',()=>{if(join().length===6&&!submits.length){submits.push(join());bx.forEach((b)=>{b.readOnly=true});setTimeout(()=>{$('root').innerHTML='<h1>Welcome</h1>'},600)}});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'boxes removed and a new page drawn by the fifth key',
    html: page(
      `<div id=root>${HEAD}${boxes()}</div>`,
      `advance();document.addEventListener('input',()=>{if(join().length===5)$('root').innerHTML='<h1>Session ended</h1><label>Search <input id=q></label>'});window.truth=()=>$('q')?.value??'none'`,
    ),
    expected: '',
  },
  {
    kind: 'state',
    name: 'five boxes of letters and digits are not for six digits',
    html: page(
      `<h1>Steam Guard</h1><p>Enter the code from your Steam Mobile App</p>${boxes(() => 'type=text', 5)}`,
      'advance();window.truth=join',
    ),
    expected: '',
  },
  {
    kind: 'state',
    name: 'eight boxes are not for six digits',
    html: page(`${HEAD.replace('6-digit', '8-digit')}${boxes(undefined, 8)}`, 'advance();window.truth=join'),
    expected: '',
  },
  {
    kind: 'keys',
    name: 'boxes told by change alone',
    html: page(
      HEAD + boxes(),
      `let s=['','','','','',''];bx.forEach((b,i)=>{b.addEventListener('input',()=>{if(b.value)bx[i+1]?.focus()});b.addEventListener('change',()=>{s[i]=b.value})});window.truth=()=>{bx[5].blur();return s.join('')}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'keys',
    name: 'a listener of the document that takes digits as shortcuts',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `let n=0;document.addEventListener('keydown',(e)=>{if(!e.target.matches('input')&&/\\d/.test(e.key)){n++}});window.truth=()=>$('o').value+'|'+n`,
    ),
    expected: '<code>|0',
  },
  {
    kind: 'editable',
    name: 'six editable spans',
    html: page(
      `${HEAD}<div>${'<span class=box contenteditable inputmode=numeric style="display:inline-block;width:40px;height:48px;border:1px solid"></span>'.repeat(6)}</div>`,
      `bx.forEach((b,i)=>b.addEventListener('input',()=>{if(b.textContent)bx[i+1]?.focus()}));window.truth=()=>bx.map((b)=>b.textContent).join('')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'frames',
    name: 'a frame that never loads and one of another site that is busy',
    html: page(
      `${LABELLED('name=otp maxlength=6')}`,
      `addEventListener('load',()=>setTimeout(()=>{for(const src of ['/never','http://127.0.0.1:'+location.port+'/busy']){const f=document.createElement('iframe');f.src=src;document.body.append(f)}},10));window.truth=()=>$('o').value`,
    ),
    first: () => new Promise((done) => setTimeout(done, 400)),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'boxes that clear at once when full, all but the last',
    html: page(
      HEAD + boxes(),
      `advance();bx.forEach((b)=>b.addEventListener('input',()=>{const v=join();if(v.length===6){submits.push(v);bx.slice(0,5).forEach((x)=>{x.value=''});bx[0].focus()}}));${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  // Pages that keep their own idea of the value, of the cursor, and of when a code is complete.
  {
    kind: 'focus',
    name: 'a modal dialog opens over the field at the first key',
    html: page(
      `${LABELLED('name=otp maxlength=6')}<dialog id=d><label>Your email <input id=nl></label></dialog>`,
      `$('o').addEventListener('input',()=>{if(!$('d').open)$('d').showModal()});window.truth=()=>$('o').value+'|'+$('nl').value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'focus',
    name: 'a bar with a field takes the cursor for a moment in the middle',
    html: page(
      `${LABELLED('name=otp maxlength=6')}<div id=b></div>`,
      `let n=0;$('o').addEventListener('input',()=>{if(++n===2){$('b').innerHTML='<input id=nl>';$('nl').focus();setTimeout(()=>{window.bar=$('nl').value;$('b').innerHTML='';$('o').focus()},200)}});window.truth=()=>$('o').value+'|'+(window.bar??'none')`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'focus',
    name: 'each focus goes to the first empty field that is needed',
    html: page(
      `<label>Name of this device <input id=dev required></label>${LABELLED('name=otp maxlength=6')}`,
      `document.addEventListener('focusin',(e)=>{if(e.target!==$('dev')&&!$('dev').value)$('dev').focus()});window.truth=()=>$('o').value+'|'+$('dev').value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'focus',
    name: 'cleared when it is left before it is full',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `const o=$('o');o.onblur=()=>{if(o.value.length<6)o.value=''};window.truth=()=>o.value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'focus',
    name: 'a list that searches as soon as a digit is typed anywhere',
    html: page(
      `<input type=search id=q>${HEAD}${boxes()}`,
      `document.addEventListener('keydown',(e)=>{if(/^\\d$/.test(e.key)&&!e.target.closest('.box'))$('q').focus()},true);advance();window.truth=()=>join()+'|'+$('q').value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'leaving',
    name: 'goes on after the fourth of six',
    html: page(
      `<div id=root>${HEAD}<label>Code <input id=o name=otp inputmode=numeric></label></div>`,
      `$('o').oninput=()=>{if($('o').value.length===4)$('root').innerHTML='<h1>Wrong code</h1><label>Device name <input id=dev></label>'};window.truth=()=>$('dev')?.value??'none'`,
    ),
    expected: '',
  },
  {
    kind: 'once',
    name: 'a paste is dealt with 50 ms later and sent',
    html: page(
      HEAD + boxes(),
      `const done=()=>{if(join().length===6)submits.push(join())};advance();bx.forEach((b)=>{b.addEventListener('input',done);b.addEventListener('paste',(e)=>{e.preventDefault();const t=e.clipboardData.getData('text');setTimeout(()=>{[...t].forEach((c,i)=>{bx[i].value=c});done()},50)})});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'sent by the keyup of the last box with all of the form closed',
    html: page(
      `<form id=f><fieldset id=s>${HEAD}${boxes()}</fieldset></form>`,
      `advance();bx[5].addEventListener('keyup',()=>{if(join().length===6)$('f').requestSubmit()});$('f').onsubmit=(e)=>{e.preventDefault();submits.push(join());$('s').disabled=true};${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'refused after 700 ms and boxes of a new kind in their place',
    html: page(
      `<div id=g>${HEAD}${boxes()}</div>`,
      `advance();document.addEventListener('input',()=>{if(!submits.length&&join().length===6){submits.push(join());setTimeout(()=>{const g=$('g');g.innerHTML='<h1>Wrong code</h1><p>Enter the 6-digit code of your authenticator app</p>'+'<input class=box maxlength=1 style="width:40px;height:50px">'.repeat(6);g.querySelector('input').focus()},700)}});window.truth=()=>new Promise((done)=>setTimeout(()=>done(submits.join()+'|'+[...document.querySelectorAll('.box')].map((b)=>b.value).join('')),700))`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'once',
    name: 'the full field becomes a line of text with a way to edit it',
    html: page(
      `<div id=g>${LABELLED('name=otp maxlength=6')}</div>`,
      `$('o').oninput=()=>{if($('o').value.length===6){submits.push($('o').value);$('g').innerHTML='<p>'+$('o').value+' <button>Edit</button></p>'}};${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'each key is checked for 80 ms and shown only then',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `const o=$('o');let st='';o.addEventListener('input',()=>{const v=o.value;o.value=st;setTimeout(()=>{if(/^\\d*$/.test(v)&&v.length===st.length+1)st=v;o.value=st},80)});window.truth=()=>st+'|'+o.value`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'state',
    name: 'takes only input that says it was typed or pasted',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `const o=$('o');let st='';o.addEventListener('input',(e)=>{if(/^(?:insertText|insertFromPaste|deleteContentBackward)$/.test(e.inputType))st=o.value;else o.value=st});window.truth=()=>st+'|'+o.value`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'state',
    name: 'builds its state of the data of each input alone',
    html: page(
      HEAD + boxes(),
      `const st=[];bx.forEach((b,i)=>b.addEventListener('input',(e)=>{if(e.data&&/^\\d$/.test(e.data)){st[i]=e.data;b.value=e.data;bx[i+1]?.focus()}else{st[i]='';b.value=''}}));window.truth=()=>st.join('')+'|'+join()`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'state',
    name: 'reads the field a moment after each keydown',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `const o=$('o');let st='';o.addEventListener('keydown',()=>setTimeout(()=>{st=o.value}));window.truth=()=>st+'|'+o.value`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'state',
    name: 'boxes noted when each is left',
    html: page(
      HEAD + boxes(),
      `const st=[];bx.forEach((b,i)=>{b.addEventListener('blur',()=>{st[i]=b.value});b.addEventListener('input',()=>{if(b.value)bx[i+1]?.focus()})});window.truth=()=>{document.activeElement?.blur();return st.join('')}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'every key blocks the page for a third of a second',
    html: page(
      HEAD + boxes(),
      `advance();document.addEventListener('input',()=>{const t=Date.now()+330;while(Date.now()<t);});window.truth=join`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'boxes that allow two characters and keep the last',
    html: page(
      HEAD + boxes().replaceAll('maxlength=1', 'maxlength=2'),
      `bx.forEach((b,i)=>b.addEventListener('input',()=>{b.value=b.value.slice(-1);if(b.value)bx[i+1]?.focus()}));window.truth=join`,
    ),
    expected: '<code>',
  },
  {
    kind: 'shape',
    name: 'the first box takes six and the others one',
    html: page(
      HEAD + boxes((i) => `data-i=${i}`).replace('maxlength=1', 'maxlength=6 autocomplete=one-time-code'),
      `bx.forEach((b,i)=>b.addEventListener('input',()=>{const v=b.value;if(v.length>1){[...v].slice(0,6).forEach((c,k)=>{bx[k].value=c});bx[5].focus()}else if(v)bx[i+1]?.focus()}));window.truth=join`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'each box is added when the one before it is full: left to the user',
    html: page(
      `${HEAD}<div id=g></div>`,
      `const add=()=>{const b=document.createElement('input');b.className='box';b.maxLength=1;b.inputMode='numeric';b.style.cssText='width:40px;height:50px';b.setAttribute('aria-label','Digit '+($('g').children.length+1)+' of 6');b.oninput=()=>{if(b.value&&b===$('g').lastChild&&$('g').children.length<6)add().focus()};$('g').append(b);return b};add();window.truth=()=>[...$('g').children].map((b)=>b.value).join('')`,
    ),
    expected: '',
  },
  {
    kind: 'opens',
    name: 'drawn 900 ms after the page is there',
    html: page(
      `<div id=g>Please wait</div>`,
      `setTimeout(()=>{$('g').innerHTML=${JSON.stringify(`${HEAD}<label>Code <input id=o name=otp maxlength=6></label>`)}},900);window.truth=()=>$('o')?.value??'none'`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'read-only until a pointer comes down on it',
    html: page(
      LABELLED('name=otp maxlength=6 readonly'),
      `$('o').addEventListener('pointerdown',()=>{$('o').readOnly=false});window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'in a frame that the page adds after half a second',
    html: page(
      `<input type=search id=q value=shoes>`,
      `setTimeout(()=>{const f=document.createElement('iframe');f.id='f';f.srcdoc=${JSON.stringify(LABELLED('name=otp maxlength=6'))};document.body.append(f)},500);window.truth=()=>$('f')?.contentDocument.getElementById('o')?.value+'|'+$('q').value`,
    ),
    expected: '<code>|shoes',
  },
  {
    kind: 'opens',
    name: 'far below in a part that scrolls by itself',
    html: page(
      `<div style="height:200px;overflow:auto"><div style="height:3000px">Terms</div>${LABELLED('name=otp maxlength=6')}</div>`,
      `window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'six spaced places that stand in the field',
    html: page(
      LABELLED('name=otp'),
      `const o=$('o');let d='';const draw=()=>{o.value=[0,1,2,3,4,5].map((i)=>d[i]??'_').join(' ');const at=Math.min(d.length*2,11);o.setSelectionRange(at,at)};o.addEventListener('focus',()=>setTimeout(draw));o.addEventListener('input',()=>{d=o.value.replace(/\\D/g,'').slice(0,6);draw()});window.truth=()=>d`,
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'written as a phone number is',
    html: page(
      LABELLED('name=otp type=tel'),
      `const o=$('o');o.addEventListener('input',()=>{const d=o.value.replace(/\\D/g,'').slice(0,6);o.value=d.length>3?'('+d.slice(0,3)+') '+d.slice(3):d});window.truth=()=>o.value.replace(/\\D/g,'')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'a paste must have the dash that typing gets by itself',
    html: page(
      LABELLED('name=otp maxlength=7 placeholder=000-000'),
      `const o=$('o');o.addEventListener('paste',(e)=>{if(!/^\\d{3}-\\d{3}$/.test(e.clipboardData.getData('text'))){e.preventDefault();o.value=''}});o.addEventListener('input',()=>{const d=o.value.replace(/\\D/g,'').slice(0,6);o.value=d.length>=3?d.slice(0,3)+'-'+d.slice(3):d});window.truth=()=>o.value.replace('-','')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'zeros stand in the field until it is typed over',
    html: page(
      LABELLED('name=otp value=000000 maxlength=6'),
      `const o=$('o');o.onfocus=()=>o.select();window.truth=()=>o.value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'order',
    name: 'right to left with boxes reversed back to left to right',
    html: page(
      `<div dir=rtl lang=ar><h1>التحقق بخطوتين</h1><p>أدخل الرمز المكون من 6 أرقام من تطبيق المصادقة</p><div style="display:flex;flex-direction:row-reverse">${boxes()}</div></div>`,
      'advance();window.truth=join',
    ),
    expected: '<code>',
  },
  {
    kind: 'two codes',
    name: 'German: one field for the code of the email and one for the app',
    html: page(
      `<h1>Sicherheitsprüfung</h1><label>Code aus der E-Mail <input class=box name=c1 maxlength=6></label><label>Code aus der Authenticator-App <input class=box name=c2 maxlength=6></label>`,
      `bx[0].focus();window.truth=()=>bx[1].value+'|'+bx[0].value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'two codes',
    name: 'Chinese: one field for the code of the email and one for Google',
    html: page(
      `<h1>安全验证</h1><label>邮箱验证码 <input class=box name=c1 maxlength=6 placeholder="请输入邮箱验证码"></label><label>谷歌验证码 <input class=box name=c2 maxlength=6 placeholder="请输入谷歌验证码"></label>`,
      `bx[0].focus();window.truth=()=>bx[1].value+'|'+bx[0].value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'which',
    name: 'a change of the password that asks for a code',
    html: page(
      `<form><label>Current password <input type=password class=box value=old></label><label>New password <input type=password class=box></label><label>Repeat it <input type=password class=box></label><label>6-digit authenticator code <input id=o name=totp></label>${BUTTON}</form>`,
      `window.truth=()=>$('o').value+'|'+bx.map((b)=>b.value).join()`,
    ),
    expected: '<code>|old,,',
  },
  {
    kind: 'which',
    name: 'a chat that has the cursor in its text',
    html: page(
      `${LABELLED('name=otp maxlength=6')}<div id=c contenteditable role=textbox aria-label=Message style="border:1px solid;height:40px">Hello</div>`,
      `$('c').focus();window.truth=()=>$('o').value+'|'+$('c').textContent`,
    ),
    expected: '<code>|Hello',
  },
  {
    kind: 'components',
    name: 'a closed element in each box of a closed element',
    html: page(
      `${HEAD}<x-otp></x-otp><input type=search id=q value=shoes>`,
      `const all=[];customElements.define('x-box',class extends HTMLElement{constructor(){super();const r=this.attachShadow({mode:'closed',delegatesFocus:true});r.innerHTML='<input maxlength=1 inputmode=numeric style="width:40px;height:50px">';const i=r.querySelector('input'),n=all.push(i)-1;i.oninput=()=>{if(i.value)all[n+1]?.focus()}}});customElements.define('x-otp',class extends HTMLElement{constructor(){super();this.attachShadow({mode:'closed'}).innerHTML='<div dir=ltr>'+'<x-box></x-box>'.repeat(6)+'</div>'}});window.truth=()=>all.map((i)=>i.value).join('')+'|'+$('q').value`,
    ),
    expected: '<code>|shoes',
  },
  {
    kind: 'components',
    name: 'a host that draws its boxes anew from a property at each key',
    html: page(
      `${HEAD}<x-otp></x-otp>`,
      `customElements.define('x-otp',class extends HTMLElement{s=['','','','','',''];connectedCallback(){this.r=this.attachShadow({mode:'open'});this.draw()}draw(at){this.r.innerHTML=this.s.map((v,i)=>'<input data-i='+i+' value="'+v+'" maxlength=1 style="width:40px;height:50px">').join('');this.r.querySelectorAll('input').forEach((b,i)=>b.addEventListener('input',()=>{this.s[i]=b.value;queueMicrotask(()=>this.draw(Math.min(5,i+1)))}));if(at!==undefined)this.r.children[at].focus()}});window.truth=()=>document.querySelector('x-otp').s.join('')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'editable',
    name: 'an editor that draws its own text from what is about to be typed',
    html: page(
      `${HEAD}<div id=o role=textbox contenteditable aria-label="Authentication code" style="border:1px solid;width:200px;height:30px"></div>`,
      `let st='';$('o').addEventListener('beforeinput',(e)=>{e.preventDefault();if(/^insert/.test(e.inputType))st=(st+(e.data??e.dataTransfer?.getData('text')??'')).slice(0,6);else st=st.slice(0,-1);$('o').textContent=st});$('o').focus();window.truth=()=>st+'|'+$('o').textContent`,
    ),
    first: (tab: Page) => tab.focus('#o'),
    expected: '<code>|<code>',
  },
  {
    kind: 'editable',
    name: 'six plain editable boxes that keep one character',
    html: page(
      `${HEAD}<div>${'<div class=box contenteditable=plaintext-only inputmode=numeric style="display:inline-block;width:40px;height:48px;border:1px solid"></div>'.repeat(6)}</div>`,
      `bx.forEach((b,i)=>b.addEventListener('input',()=>{const c=b.textContent.slice(-1);if(b.textContent.length>1)b.textContent=c;if(c)bx[i+1]?.focus()}));window.truth=()=>bx.map((b)=>b.textContent).join('')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'editable',
    name: 'a text area of one row that is labelled',
    html: page(
      `${HEAD}<label for=o>Authentication code</label><textarea id=o rows=1 maxlength=6></textarea>${BUTTON}`,
      `window.truth=()=>$('o').value`,
    ),
    first: (tab: Page) => tab.focus('#o'),
    expected: '<code>',
  },
  {
    kind: 'proof',
    name: 'a key pad of the page beside a field that is deaf to keys',
    html: page(
      `${LABELLED('name=otp inputmode=none')}<button type=button>1</button><button type=button>2</button>`,
      `const o=$('o');let st='';for(const t of ['keydown','keypress','beforeinput','paste'])o.addEventListener(t,(e)=>e.preventDefault());o.addEventListener('input',()=>{o.value=st});window.truth=()=>o.value`,
    ),
    expected: '',
  },
  {
    kind: 'proof',
    name: 'keeps the digits and puts a zero before them a moment later',
    html: page(
      LABELLED('name=otp'),
      `const o=$('o');o.addEventListener('input',()=>setTimeout(()=>{if(o.value&&!o.value.startsWith('00'))o.value='00'+o.value.replace(/^0+/,'')},60));window.truth=()=>''`,
    ),
    expected: '',
  },
  {
    kind: 'proof',
    name: 'boxes of which the third forgets its digit when it is left',
    html: page(
      HEAD + boxes(),
      `advance();bx[2].addEventListener('blur',()=>setTimeout(()=>{bx[2].value=''},30));window.truth=()=>''`,
    ),
    expected: '',
  },
  {
    kind: 'clobbered',
    name: 'fields of the form are called after what is asked of an element',
    html: page(
      `<form><input type=hidden name=ownerDocument><input type=hidden name=isConnected><input type=hidden name=getRootNode><input type=hidden name=contains><input type=hidden name=closest><input type=hidden name=nodeType><input type=hidden name=parentNode><input type=hidden name=shadowRoot>${LABELLED('name=otp maxlength=6')}</form>`,
      `window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
];
