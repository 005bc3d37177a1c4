import type { Page } from 'puppeteer-core';
import { boxes, HEAD, type MadePage, page, single, TRUTH_SUBMITS } from './made.ts';

const VALUE = 'window.truth=()=>o.value;';
const FIELD = '<label for=o>Authentication code</label><input id=o name=otp maxlength=6>';
const NEWSLETTER = '<label>Your e-mail <input type=email id=nl value=me@example.org></label>';
const BOX = 'style="width:40px;height:50px;text-align:center"';

const CELLS = '<span class=cell style="display:block;width:40px;height:50px;border:1px solid"></span>'.repeat(6);

/** Pages that stand in the way of a fill, each in one manner. The answers were written before any was tried. */
export const HOSTILE: readonly MadePage[] = [
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
  {
    kind: 'shape',
    name: 'a closed box with a prefix before six',
    html: page(
      `${HEAD}<div><input class=box ${BOX} maxlength=1 value=G readonly>${boxes()}</div>`,
      'advance();window.truth=join',
    ),
    expected: 'G<code>',
  },
  {
    kind: 'shape',
    name: 'a closed box with a dash between three and three',
    html: page(
      `${HEAD}<div>${boxes(undefined, 3)}<input class=box ${BOX} maxlength=1 value="-" readonly>${boxes(undefined, 3)}</div>`,
      "const open=bx.filter((b)=>!b.readOnly);open.forEach((b,i)=>b.addEventListener('input',()=>{if(b.value)open[i+1]?.focus()}));window.truth=()=>open.map((b)=>b.value).join('')+bx[3].value",
    ),
    expected: '<code>-',
  },
  {
    kind: 'shape',
    name: 'in a shadow tree that the document brings along',
    html: page(
      `${HEAD}<div id=h><template shadowrootmode=open>${FIELD}</template></div>`,
      "window.truth=()=>$('h').shadowRoot.querySelector('input').value",
    ),
    expected: '<code>',
  },
  {
    kind: 'shape',
    name: 'boxes in the cells of a table with hidden fields between',
    html: page(
      `${HEAD}<table><tr>${Array.from({ length: 6 }, (_, i) => `<td><input type=hidden name=h${i} value=x><input class=box ${BOX} name=d${i} maxlength=1></td>`).join('')}</tr></table>`,
      "advance();window.truth=()=>join()+[...document.querySelectorAll('[type=hidden]')].map((h)=>h.value).join('')",
    ),
    expected: '<code>xxxxxx',
  },
  {
    kind: 'components',
    name: 'a copy lies over the field for a moment while it scrolls into view',
    html: page(
      `${HEAD}<div id=g style="position:relative">${FIELD}</div>`,
      "const o=$('o');let once=false;o.addEventListener('focus',()=>{if(once)return;once=true;const c=o.cloneNode();c.removeAttribute('id');c.style.cssText='position:absolute;left:0;top:0';o.style.cssText='transform:translateY(-9999px);opacity:0';$('g').append(c);setTimeout(()=>{c.remove();o.style.cssText=''},200)});window.truth=()=>o.value+'|'+document.querySelectorAll('input').length",
    ),
    expected: '<code>|1',
  },
  {
    kind: 'painted',
    name: 'boxes that empty themselves at the cursor, and leave when full',
    html: page(
      HEAD + boxes(),
      "bx.forEach((b,i)=>{b.addEventListener('focus',()=>{b.value=''});b.addEventListener('input',()=>{if(b.value)bx[i+1]?bx[i+1].focus():b.blur()})});window.truth=join",
    ),
    expected: '<code>',
  },
  {
    kind: 'painted',
    name: 'takes one sign, empties itself and goes to the next cell',
    html: page(
      `${HEAD}<label for=o style="position:relative;display:flex">${CELLS}<input id=o maxlength=1 autocomplete=one-time-code style="position:absolute;left:0;width:40px;height:50px"></label>`,
      "const o=$('o'),cells=[...document.querySelectorAll('.cell')];let st='';o.addEventListener('input',()=>{const d=o.value;o.value='';if(/^\\d$/.test(d)&&st.length<6)st+=d;cells.forEach((c,i)=>{c.textContent=st[i]??''});o.style.left=Math.min(5,st.length)*42+'px'});window.truth=()=>st",
    ),
    expected: '<code>',
  },
  {
    kind: 'painted',
    name: 'a named field off the page, its cells in an element beside it',
    html: page(
      `${HEAD}<div><input id=o name=token maxlength=6 aria-label="Verification code" style="position:absolute;left:-5000px"><div role=button id=cells style="display:flex">${CELLS}</div></div>`,
      "const o=$('o'),cells=[...document.querySelectorAll('.cell')];$('cells').onclick=()=>o.focus();o.addEventListener('input',()=>cells.forEach((c,i)=>{c.textContent=o.value[i]??''}));window.truth=()=>cells.map((c)=>c.textContent).join('')",
    ),
    expected: '<code>',
  },
  {
    kind: 'painted',
    name: 'a clear field without a name over cells',
    html: page(
      `${HEAD}<div style="position:relative;width:280px"><div style="display:flex">${CELLS}</div><input id=o inputmode=numeric maxlength=6 style="position:absolute;inset:0;width:100%;opacity:0"></div>`,
      "const o=$('o'),cells=[...document.querySelectorAll('.cell')];o.addEventListener('input',()=>cells.forEach((c,i)=>{c.textContent=o.value[i]??''}));window.truth=()=>cells.map((c)=>c.textContent).join('')",
    ),
    expected: '<code>',
  },
  {
    kind: 'painted',
    name: 'a field without a size before a list of cells',
    html: page(
      `${HEAD}<div><input id=o name=otp style="width:0;height:0;border:0;padding:0;position:absolute"><div id=cells style="display:flex">${CELLS}</div></div>`,
      "const o=$('o'),cells=[...document.querySelectorAll('.cell')];$('cells').onclick=()=>o.focus();o.addEventListener('input',()=>cells.forEach((c,i)=>{c.textContent=o.value[i]??''}));window.truth=()=>cells.map((c)=>c.textContent).join('')",
    ),
    expected: '<code>',
  },
  {
    kind: 'proof',
    name: 'the third of six boxes is drawn anew and empty again and again',
    html: page(
      HEAD + boxes(),
      "advance();setInterval(()=>{const old=document.querySelectorAll('.box')[2],anew=old.cloneNode();anew.value='';old.replaceWith(anew)},60);window.truth=()=>''",
    ),
    expected: '',
  },
  {
    kind: 'opens',
    name: 'one field becomes six boxes when it gets the cursor',
    html: page(
      `${HEAD}<div id=g><input id=o name=otp aria-label="Authentication code"></div>`,
      `$('o').addEventListener('focus',()=>setTimeout(()=>{$('g').innerHTML=${JSON.stringify(boxes())};const all=[...$('g').children];all.forEach((b,i)=>b.addEventListener('input',()=>{if(b.value)all[i+1]?.focus()}));all[0].focus()},10));window.truth=()=>[...$('g').children].map((b)=>b.value).join('')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'painted',
    name: 'a trap off the page beside a row of pictures of steps',
    html: page(
      `<h1>Create account</h1><form><div style="display:flex">${CELLS}</div><input class=box name=code tabindex=-1 style="position:absolute;left:-5000px"><label>E-mail <input class=box type=email></label></form>`,
      'window.truth=join',
    ),
    expected: '',
  },
  {
    kind: 'which',
    name: 'a picture to copy from beside the code of the app',
    html: page(
      '<h1>Sign in</h1><form><img alt=captcha width=120 height=40><label>Characters in the image <input class=box name=captcha_text></label><label>Authenticator code <input class=box name=code2></label></form>',
      "window.truth=()=>bx.map((b)=>b.value).join('|')",
    ),
    expected: '|<code>',
  },
  {
    kind: 'mask',
    name: 'six spaces that are typed over',
    html: single(
      "o.value='      ';o.addEventListener('focus',()=>o.setSelectionRange(0,0));o.addEventListener('beforeinput',(e)=>{e.preventDefault();let v=[...o.value.padEnd(6)],at=o.selectionStart;if(/^delete/.test(e.inputType)){v=[...'      '];at=0}else for(const c of e.data??'')if(/\\d/.test(c)&&at<6)v[at++]=c;o.value=v.join('');o.setSelectionRange(at,at)});window.truth=()=>o.value.trim()",
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'an unseen space of no width behind each digit',
    html: single(
      "o.addEventListener('input',()=>{o.value=[...o.value.replace(/\\D/g,'').slice(0,6)].map((c)=>c+'\\u200b').join('')});window.truth=()=>o.value.replaceAll('\\u200b','')",
      'name=otp',
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'right to left, boxes that show the digits of their script',
    html: page(
      `<div dir=rtl lang=fa><h1>تأیید دو مرحله‌ای</h1><p>کد ۶ رقمی برنامه احراز هویت را وارد کنید</p>${boxes()}</div>`,
      "const fa='۰۱۲۳۴۵۶۷۸۹';bx.forEach((b,i)=>b.addEventListener('input',()=>{b.value=b.value.replace(/\\d/g,(c)=>fa[c]);if(b.value)bx[i+1]?.focus()}));window.truth=()=>join().replace(/[۰-۹]/g,(c)=>fa.indexOf(c))",
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'says by a message of the browser that it was wrong, and clears',
    html: page(
      HEAD + boxes(),
      `advance();document.addEventListener('input',()=>{if(join().length===6){submits.push(join());alert('Wrong code');bx.forEach((b)=>{b.value=''});bx[0].focus()}});${TRUTH_SUBMITS}`,
    ),
    first: async (tab: Page) => {
      tab.once('dialog', (dialog) => setTimeout(() => void dialog.dismiss(), 300));
    },
    expected: '<code>',
  },
  {
    kind: 'leaving',
    name: 'sends itself into a hidden frame when full',
    html: page(
      `<iframe name=sink hidden></iframe><form id=f target=sink action=/sent>${HEAD}${FIELD}</form>`,
      `$('f').addEventListener('submit',()=>submits.push($('o').value));$('o').oninput=()=>{if($('o').value.length===6)$('f').requestSubmit()};${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'leaving',
    name: 'sends itself to a server that does not answer',
    html: page(
      `<form id=f action=/never>${HEAD}${FIELD}</form>`,
      `$('f').addEventListener('submit',()=>submits.push($('o').value));$('o').oninput=()=>{if($('o').value.length===6)$('f').requestSubmit()};${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'refused',
    name: 'boxes hear keys of a user alone, and say that they take no paste',
    html: page(
      `${HEAD}${boxes()}<p id=m></p>`,
      "bx.forEach((b,i)=>{b.addEventListener('keydown',(e)=>{b.heard=e.isTrusted;if(!e.isTrusted)e.preventDefault()});b.addEventListener('input',()=>{if(!b.heard)b.value='';else bx[i+1]?.focus()});b.addEventListener('paste',(e)=>{e.preventDefault();$('m').textContent='Pasting is not allowed'})});window.truth=join",
    ),
    expected: '',
  },
  {
    kind: 'refused',
    name: 'empties itself at the sixth digit and says that it came too fast',
    html: page(
      `${HEAD}${boxes()}<p id=m></p>`,
      "advance();document.addEventListener('input',()=>{if(join().length<6)return;bx.forEach((b)=>{b.value=''});$('m').textContent='That was too fast. Type the code yourself.';bx[0].focus()});window.truth=join",
    ),
    expected: '',
  },
  {
    kind: 'refused',
    name: 'closed while the server looks, empty with an error after 800 ms',
    html: page(
      `${HEAD}${boxes()}<p id=m class=field-error hidden>The code did not match.</p>`,
      `advance();document.addEventListener('input',()=>{if(join().length<6)return;submits.push(join());bx.forEach((b)=>{b.disabled=true});setTimeout(()=>{bx.forEach((b)=>{b.disabled=false;b.value=''});$('m').hidden=false;bx[0].focus()},800)});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
    isRefused: true,
  },
  {
    kind: 'refused',
    name: 'closed while the server looks, then signed in',
    html: page(
      `<div id=g>${HEAD}${boxes()}<p>Wrong code? <a href="#">Send it again</a></p></div>`,
      `advance();document.addEventListener('input',()=>{if(join().length<6)return;submits.push(join());bx.forEach((b)=>{b.disabled=true});setTimeout(()=>{$('g').innerHTML='<h1>Welcome</h1><p role=alert class=toast-success>Signed in</p>'},800)});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'cells',
    name: 'one input of one sign is put into the next cell each time',
    html: page(
      `${HEAD}<div id=g style="display:flex">${CELLS}</div>`,
      `const cells=[...$('g').children],o=document.createElement('input');o.maxLength=1;o.name='otp';o.style.cssText='width:30px;height:40px';let at=0;cells[0].append(o);o.oninput=()=>{const c=o.value;o.value='';if(!c)return;cells[at].replaceChildren(c);submits.push(c);at++;if(at<6){cells[at].append(o);o.focus()}};window.truth=()=>submits.join('')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'cells',
    name: 'the next cell gets an input of its own when the one before is full',
    html: page(
      `${HEAD}<div id=g style="display:flex">${CELLS}</div>`,
      `const cells=[...$('g').children];const show=(i)=>{const o=document.createElement('input');o.maxLength=1;o.style.cssText='width:30px;height:40px';o.setAttribute('aria-label','Digit '+(i+1));cells[i].replaceChildren(o);o.focus();o.oninput=()=>{submits.push(o.value);cells[i].replaceChildren(o.value);if(i<5)show(i+1)}};show(0);window.truth=()=>submits.join('')`,
    ),
    expected: '<code>',
  },
];
