import { boxes, HEAD, type MadePage, page, single } from '../page.ts';
import { FIELD } from './parts.ts';

const VALUE = 'window.truth=()=>o.value;';

const NEWSLETTER = '<label>Your e-mail <input type=email id=nl value=me@example.org></label>';

export const STATE: readonly MadePage[] = [
  {
    kind: 'opens',
    name: 'sends the cursor away where no press came before it',
    html: single(
      `let pressed=0;addEventListener('pointerdown',()=>{pressed=Date.now()},true);o.addEventListener('focus',()=>{if(Date.now()-pressed>500)o.blur()});${VALUE}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'moves itself into a layer of the page with the first cursor',
    html: page(
      `${HEAD}<div id=g>${FIELD}</div><div id=layer style="position:fixed;top:200px"></div>`,
      "const o=$('o');o.addEventListener('focus',()=>{if(!$('layer').contains(o)){$('layer').append(o);o.focus()}});window.truth=()=>o.value",
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'of another type while it has the cursor',
    html: single(
      `o.addEventListener('focus',()=>{o.type='tel'});o.addEventListener('blur',()=>{o.type='password'});${VALUE}`,
      'name=otp type=password maxlength=6',
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'in a group that is disabled for the first 700 ms',
    html: page(
      `${HEAD}<fieldset id=s disabled>${FIELD}</fieldset>`,
      "setTimeout(()=>{$('s').disabled=false},700);window.truth=()=>$('o').value",
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'a key pad of the page takes the cursor and hears the keys of the document',
    html: page(
      `${HEAD}<label for=o>Code</label><input id=o name=otp inputmode=none><div id=pad>${[1, 2, 3].map((n) => `<button type=button>${n}</button>`).join('')}</div>`,
      "const o=$('o');let st='';o.addEventListener('focus',()=>$('pad').firstChild.focus());document.addEventListener('keydown',(e)=>{if(/^\\d$/.test(e.key)){e.preventDefault();st+=e.key;o.value=st}});window.truth=()=>st",
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'drops each key that comes within 60 ms of the last',
    html: single(
      `let last=0;o.addEventListener('beforeinput',(e)=>{if(e.timeStamp-last<60)e.preventDefault();else last=e.timeStamp});o.addEventListener('paste',(e)=>e.preventDefault());${VALUE}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'a look each 100 ms empties what grew by more than one',
    html: single(
      `let n=0;o.addEventListener('paste',(e)=>e.preventDefault());setInterval(()=>{if(o.value.length-n>1)o.value='';n=o.value.length},100);${VALUE}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'drawn anew each 100 ms without its cursor',
    html: page(
      '<div id=g></div>',
      `let st='';const draw=()=>{$('g').innerHTML=${JSON.stringify(HEAD + FIELD)};const o=$('o');o.value=st;o.oninput=()=>{st=o.value}};draw();setInterval(draw,100);window.truth=()=>st`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'an empty field in its place after the third key',
    html: page(
      `${HEAD}<div id=g>${FIELD}</div>`,
      `let st='',done=false;const bind=()=>{const o=$('o');o.oninput=()=>{st=o.value;if(st.length===3&&!done){done=true;st='';$('g').innerHTML=${JSON.stringify(FIELD)};bind()}}};bind();window.truth=()=>st+'|'+$('o').value`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'state',
    name: 'puts the cursor behind the last character whenever it is moved',
    html: single(
      `document.addEventListener('selectionchange',()=>{if(document.activeElement===o&&(o.selectionStart!==o.value.length||o.selectionEnd!==o.value.length))o.setSelectionRange(o.value.length,o.value.length)});${VALUE}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'leaves itself when it is full',
    html: single(`o.addEventListener('input',()=>{if(o.value.length===6)o.blur()});${VALUE}`),
    expected: '<code>',
  },
  {
    kind: 'keys',
    name: 'the window stops each key event before anybody hears it',
    html: single(
      `for(const t of ['keydown','keypress','keyup'])addEventListener(t,(e)=>e.stopImmediatePropagation(),true);${VALUE}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'keys',
    name: 'each character is announced once and comes in once',
    html: single(
      "let n=0,m=0;o.addEventListener('beforeinput',()=>n++);o.addEventListener('input',()=>m++);window.truth=()=>o.value+'|'+n+'|'+m",
    ),
    expected: '<code>|6|6',
  },
  {
    kind: 'keys',
    name: 'boxes written by keypress and its character code',
    html: page(
      HEAD + boxes(),
      "bx.forEach((b,i)=>{b.addEventListener('keypress',(e)=>{e.preventDefault();const c=String.fromCharCode(e.charCode);if(/\\d/.test(c)){b.value=c;bx[i+1]?.focus()}});b.addEventListener('paste',(e)=>e.preventDefault())});window.truth=join",
    ),
    expected: '<code>',
  },
  {
    kind: 'keys',
    name: 'each handler of the page throws',
    html: page(
      HEAD + boxes(),
      "advance();for(const t of ['keydown','beforeinput','input','keyup','focusin'])document.addEventListener(t,()=>{throw new Error('broken')},true);addEventListener('error',(e)=>e.preventDefault());window.truth=join",
    ),
    expected: '<code>',
  },
  {
    kind: 'proof',
    name: 'six lists of digits to choose from',
    html: page(
      `${HEAD}<form>${'<select class=box name=otp><option></option>'.concat(Array.from({ length: 10 }, (_, n) => `<option>${n}</option>`).join(''), '</select>').repeat(6)}</form>`,
      'window.truth=join',
    ),
    expected: '',
  },
  {
    kind: 'proof',
    name: 'six boxes in a frame each',
    html: page(
      `${HEAD}${'<iframe class=f width=60 height=70></iframe>'.repeat(6)}`,
      `document.querySelectorAll('iframe').forEach((f,i)=>{f.srcdoc='<input aria-label="Digit '+(i+1)+'" maxlength=1 inputmode=numeric>'});window.truth=()=>[...document.querySelectorAll('iframe')].map((f)=>f.contentDocument.querySelector('input')?.value).join('')`,
    ),
    first: () => new Promise((done) => setTimeout(done, 400)),
    expected: '',
  },
  {
    kind: 'proof',
    name: 'cells that hear keys and are no fields',
    html: page(
      `${HEAD}${'<div class=cell tabindex=0 style="display:inline-block;width:40px;height:50px;border:1px solid"></div>'.repeat(6)}<label>Coupon <input id=c value=SPRING></label>`,
      "const cells=[...document.querySelectorAll('.cell')];cells.forEach((c,i)=>c.addEventListener('keydown',(e)=>{if(/^\\d$/.test(e.key)){c.textContent=e.key;cells[i+1]?.focus()}}));window.truth=()=>cells.map((c)=>c.textContent).join('')+$('c').value",
    ),
    expected: 'SPRING',
  },
  {
    kind: 'which',
    name: 'French: customer number and secret of a bank',
    html: page(
      '<h1>Accéder à mes comptes</h1><form><label>Code client <input class=box name=codeClient inputmode=numeric maxlength=10></label><label>Code secret <input class=box type=password name=codeSecret inputmode=numeric maxlength=6></label><button>Valider</button></form>',
      'window.truth=join',
    ),
    expected: '',
  },
  ...[
    ['the form of small screens first', '@media(min-width:600px){.small{display:none}}', 'class=small'],
    ['a copy that is pushed out of sight', '.clip{overflow:hidden}.away{transform:translateX(-200vw)}', 'class=away'],
    [
      'a trap of one pixel',
      '.trap{opacity:0;height:1px;overflow:hidden;position:absolute}',
      'class=trap aria-hidden=true',
    ],
  ].map(([name, css, attributes]) => ({
    kind: 'which',
    name: name!,
    html: page(
      `<style>${css}</style><div class=clip><form ${attributes}><label>Authentication code <input class=box name=otp maxlength=6 tabindex=-1></label></form></div>${HEAD}<form><label>Authentication code <input class=box name=otp maxlength=6></label></form>`,
      "window.truth=()=>bx.map((b)=>b.value).join('|')",
    ),
    expected: '|<code>',
  })),
  {
    kind: 'which',
    name: 'two codes of one device, one after the other',
    html: page(
      '<h1>Set up device</h1><form><label>MFA code 1 <input class=box name=mfaCode1 maxlength=6></label><label>MFA code 2 <input class=box name=mfaCode2 maxlength=6></label><button>Add MFA</button></form>',
      "window.truth=()=>bx.map((b)=>b.value).join('|')",
    ),
    expected: '<code>|',
  },
  {
    kind: 'which',
    name: 'the cursor stands in a gift card’s code of another form',
    html: page(
      `<form><label>Gift card code <input id=g name=gift_code maxlength=16></label><button>Redeem</button></form><form>${HEAD}${FIELD}<button>Verify</button></form>`,
      "$('g').focus();window.truth=()=>$('g').value+'|'+$('o').value",
    ),
    expected: '|<code>',
  },
  {
    kind: 'frames',
    name: 'a field two frames deep while an address above has the cursor',
    html: page(
      `${NEWSLETTER}<iframe id=a width=700 height=400></iframe>`,
      `$('nl').focus();$('a').onload=()=>{const d=$('a').contentDocument,b=d.createElement('iframe');b.width=600;b.srcdoc=${JSON.stringify(HEAD + FIELD)};d.body.append(b)};$('a').srcdoc='<p>Sign in</p>';window.truth=()=>$('a').contentDocument.querySelector('iframe').contentDocument.getElementById('o').value+'|'+$('nl').value`,
    ),
    first: () => new Promise((done) => setTimeout(done, 500)),
    expected: '<code>|me@example.org',
  },
  {
    kind: 'shape',
    name: 'in a picture',
    html: page(
      `<svg width=600 height=300><foreignObject width=600 height=300><div xmlns="http://www.w3.org/1999/xhtml">${HEAD}${FIELD}</div></foreignObject></svg>`,
      "window.truth=()=>$('o').value",
    ),
    expected: '<code>',
  },
  {
    kind: 'shape',
    name: 'a search field by its type, a one-time code by its word',
    html: single(VALUE, 'type=search name=code autocomplete=one-time-code inputmode=numeric maxlength=6'),
    expected: '<code>',
  },
  {
    kind: 'shape',
    name: 'text that is hidden by style alone',
    html: single(VALUE, 'name=otp style="-webkit-text-security:disc" maxlength=6'),
    expected: '<code>',
  },
];
