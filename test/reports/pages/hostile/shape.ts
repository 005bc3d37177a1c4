import type { Page } from 'puppeteer-core';
import { boxes, HEAD, type MadePage, page, single, TRUTH_SUBMITS } from '../page.ts';
import { FIELD } from './parts.ts';

const BOX = 'style="width:40px;height:50px;text-align:center"';

const CELLS = '<span class=cell style="display:block;width:40px;height:50px;border:1px solid"></span>'.repeat(6);

export const SHAPE: readonly MadePage[] = [
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
