import { boxes, HEAD, type MadePage, page, single } from '../page.ts';

/** Pages that have less than they show, want the events of keys, or are closed for now. */
export const PROOF: readonly MadePage[] = [
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
];
