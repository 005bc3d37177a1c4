import { boxes, HEAD, type MadePage, page, single } from '../page.ts';
import { VALUE } from './parts.ts';

const DIGITS = "const digits=(v)=>v.replace(/\\D/g,'');";

/** A page that draws its field from a state of its own, as React does, `after` ms after each event. */
const controlled = (accepts: string, after?: number): string =>
  `let st='';const draw=()=>{if(o.value!==st)o.value=st};o.addEventListener('input',()=>{const v=o.value;if(${accepts})st=v;${after === undefined ? 'draw()' : `setTimeout(draw,${after})`}});window.truth=()=>st===o.value?st:'differs';`;

const mask = (format: string, initial = ''): string =>
  `${DIGITS}const show=()=>{const d=digits(o.value).slice(0,6);o.value=${format};o.setSelectionRange(o.value.length,o.value.length)};o.addEventListener('input',show);o.value=${JSON.stringify(initial)};window.truth=()=>digits(o.value);`;

export const MASKS: readonly MadePage[] = [
  {
    kind: 'mask',
    name: 'dash after three, maxlength 7',
    html: single(mask("d.length>3?d.slice(0,3)+'-'+d.slice(3):d"), 'name=otp maxlength=7'),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'pairs with slashes',
    html: single(mask("d.replace(/(..)(?=.)/g,'$1 / ')"), 'name=otp'),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'bullets stand for what is missing',
    html: single(
      `${DIGITS}o.addEventListener('input',()=>{const d=digits(o.value).slice(0,6);o.value=d.padEnd(6,'•');o.setSelectionRange(d.length,d.length)});o.addEventListener('focus',()=>{const n=digits(o.value).length;o.setSelectionRange(n,n)});o.value='••••••';window.truth=()=>digits(o.value);`,
      'name=otp',
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'zeros stand for what is missing in a hint of its own',
    html: single(
      `${DIGITS}o.addEventListener('input',()=>{const d=digits(o.value.replace(/x/gi,'')).slice(0,6);o.value=d.padEnd(6,'X');o.setSelectionRange(d.length,d.length)});o.value='XXXXXX';window.truth=()=>digits(o.value);`,
      'name=otp',
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'a prefix that the page keeps',
    html: single(
      `${DIGITS}o.value='G-';o.addEventListener('input',()=>{const d=digits(o.value).slice(0,6);o.value='G-'+d});window.truth=()=>digits(o.value);`,
      'name=otp maxlength=8',
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'digits shown in the script of the page',
    html: single(
      "const fa='۰۱۲۳۴۵۶۷۸۹';const toLatin=(v)=>v.replace(/[۰-۹]/g,(c)=>fa.indexOf(c));o.addEventListener('input',()=>{o.value=toLatin(o.value).replace(/\\d/g,(c)=>fa[c])});window.truth=()=>toLatin(o.value);",
      'name=otp dir=rtl maxlength=6',
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'grouped when the field is left',
    html: single(
      "o.addEventListener('change',()=>{o.value=o.value.replace(/(...)(...)/,'$1 $2')});window.truth=()=>o.value.replace(' ','');",
      'name=otp',
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'two halves of three',
    html: page(
      `${HEAD}<form><label>Code</label> <input class=box name=code1 maxlength=3 size=3 inputmode=numeric> - <input class=box name=code2 maxlength=3 size=3 inputmode=numeric><button>Verify</button></form>`,
      "bx[0].addEventListener('input',()=>{if(bx[0].value.length===3)bx[1].focus()});window.truth=()=>join()",
    ),
    expected: '<code>',
  },
];

export const STATES: readonly MadePage[] = [
  {
    kind: 'state',
    name: 'controlled, digits only',
    html: single(controlled('/^\\d{0,6}$/.test(v)')),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'controlled, drawn a moment later',
    html: single(controlled('/^\\d{0,6}$/.test(v)', 40)),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'drawn from a state that is older than the last key',
    html: single(
      "let st='';o.addEventListener('input',()=>{const v=o.value;st=v;setTimeout(()=>{o.value=v;st=v},60)});window.truth=()=>st===o.value?st:'differs';",
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'a late check empties what came in too fast',
    html: single(
      "let last=0,isFast=false;o.addEventListener('input',()=>{const now=performance.now();if(now-last<60&&o.value.length>1)isFast=true;last=now});setInterval(()=>{if(isFast){o.value='';isFast=false}},200);o.addEventListener('paste',(e)=>e.preventDefault());window.truth=()=>o.value;",
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'kept on change, one field',
    html: single(
      "let st='';o.addEventListener('change',()=>{st=o.value});window.truth=()=>{document.activeElement?.blur();return st};",
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'kept on change, boxes',
    html: page(
      HEAD + boxes(),
      "const st=[];bx.forEach((b,i)=>b.addEventListener('change',()=>{st[i]=b.value}));window.truth=()=>{document.activeElement?.blur();return st.join('')};",
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'a new input at each key, with state and cursor',
    html: page(
      `${HEAD}<form onsubmit="return false"><label>Code <span id=h></span></label></form>`,
      "let st='';const draw=()=>{$('h').innerHTML='<input name=otp maxlength=6>';const i=$('h').firstChild;i.value=st;i.oninput=()=>{st=i.value;draw()};i.focus();i.setSelectionRange(st.length,st.length)};draw();window.truth=()=>st;",
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'six new boxes at each key',
    html: page(
      `${HEAD}<div id=h></div>`,
      "const st=['','','','','',''];const draw=(at)=>{$('h').innerHTML=st.map(()=>'<input style=\"width:40px;height:50px\" maxlength=1 inputmode=numeric>').join('');[...$('h').children].forEach((b,i)=>{b.value=st[i];b.oninput=()=>{st[i]=b.value;draw(Math.min(5,i+1))}});if(at!==undefined)$('h').children[at].focus()};draw();window.truth=()=>st.join('');",
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'replaced once in the middle',
    html: single(
      "let at=o,done=false;const listen=()=>{at.addEventListener('input',()=>{if(at.value.length===3&&!done){done=true;const n=at.cloneNode();n.value=at.value;at.replaceWith(n);at=n;listen();n.focus()}})};listen();window.truth=()=>at.value;",
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'the whole form is drawn anew while a countdown runs',
    html: page(
      '<div id=root></div>',
      `let st='',n=30;const draw=()=>{const has=document.activeElement?.name==='otp';$('root').innerHTML='<h1>Two-step verification</h1><form onsubmit="return false"><label>Authentication code <input name=otp maxlength=6></label><button type=button disabled>Send again in '+n+'</button></form>';const i=$('root').querySelector('input');i.value=st;i.oninput=()=>{st=i.value};if(has){i.focus();i.setSelectionRange(st.length,st.length)}};draw();setInterval(()=>{n=n>1?n-1:30;draw()},130);window.truth=()=>st;`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'closed for a moment after each key',
    html: single(
      `o.addEventListener('input',()=>{o.disabled=true;setTimeout(()=>{o.disabled=false;o.focus()},90)});${VALUE}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'leaves the cursor after each key',
    html: single(`o.addEventListener('input',()=>o.blur());o.addEventListener('focus',()=>o.select());${VALUE}`),
    expected: '<code>',
  },
];

/** Cells that the page draws from its state, over an input that it keeps empty. */
const drawn = (cell: string): string =>
  `let st='';const cells=[...document.querySelectorAll('.cell')];o.addEventListener('input',(e)=>{if(e.data)st=(st+e.data.replace(/\\D/g,'')).slice(0,6);if(/^delete/.test(e.inputType))st=st.slice(0,-1);o.value='';cells.forEach((c,i)=>{c.textContent=${cell}})});window.truth=()=>st;`;

const CELLS = Array.from(
  { length: 6 },
  () => '<span class=cell style="display:inline-block;width:40px;height:50px;border:1px solid"></span>',
).join('');

export const DRAWN: readonly MadePage[] = [
  {
    kind: 'drawn',
    name: 'cells show it, the input stays empty',
    html: page(
      `${HEAD}<label for=o>Code</label><div style="position:relative">${CELLS}<input id=o autocomplete=one-time-code style="position:absolute;inset:0;width:240px;opacity:0.1"></div>`,
      `const o=$('o');${drawn("st[i]??''")}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'drawn',
    name: 'cells show a dot each, the input stays empty',
    html: page(
      `${HEAD}<label for=o>Code</label><div style="position:relative">${CELLS}<input id=o autocomplete=one-time-code style="position:absolute;inset:0;width:240px;opacity:0.1"></div>`,
      `const o=$('o');${drawn("st[i]?'•':''")}`,
    ),
    expected: '<code>',
  },
];
