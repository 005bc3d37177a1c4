import { boxes, HEAD, type MadePage, page, TRUTH_SUBMITS } from '../page.ts';
import { BUTTON, LABELLED } from './parts.ts';

/** React's controlled input: it hears of a value only where its tracker saw none set, and renders its state after each event. */
const CONTROLLED = `const proto=Object.getOwnPropertyDescriptor(HTMLInputElement.prototype,'value');
const controlled=(el,next)=>{let tracked=el.value,state=el.value;const d=proto;
Object.defineProperty(el,'value',{configurable:true,get(){return d.get.call(el)},set(v){tracked=String(v);d.set.call(el,v)}});
el.getState=()=>state;el.setState=(s)=>{state=s;el.value=s};
el.addEventListener('input',()=>{const v=d.get.call(el);if(v===tracked)return;tracked=v;state=next(v,state);if(d.get.call(el)!==state)el.value=state})};`;

/** Pages that render their own state. */
export const STATE: readonly MadePage[] = [
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
];
