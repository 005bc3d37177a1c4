import { boxes, HEAD, type MadePage, page } from '../page.ts';
import { BUTTON, LABELLED } from './parts.ts';

/** Pages that take keys, and masks. */
export const KEYS: readonly MadePage[] = [
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
];
