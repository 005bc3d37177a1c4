import { boxes, HEAD, type MadePage, page, TRUTH_SUBMITS } from '../page.ts';
import { CODE, FIELD, form, KEPT, whole } from './parts.ts';

/** Odd and hostile pages of every kind, written before the rules were looked at again. */
export const WRITING: readonly MadePage[] = [
  {
    kind: 'odd page',
    name: 'a chat in a closed tree takes the cursor at the second digit',
    html: page(
      `${HEAD}${FIELD}<x-chat></x-chat>`,
      "let q;const o=$('o');customElements.define('x-chat',class extends HTMLElement{constructor(){super();const r=this.attachShadow({mode:'closed'});r.innerHTML='<input aria-label=Message value=Hi>';q=r.firstChild}});let n=0;o.addEventListener('input',()=>{if(++n===2)q.focus()});window.truth=()=>o.value+'|'+q.value",
    ),
    expected: '<code>|Hi',
  },
  {
    kind: 'odd page',
    name: 'a warning with a password takes the cursor three times',
    html: page(
      `${HEAD}${boxes()}<div style="position:fixed;bottom:0">Your session ends soon. <input id=p type=password aria-label=Password value=hunter2></div>`,
      "advance();let n=0;const t=setInterval(()=>{if(n++<3){$('p').focus();$('p').select()}else clearInterval(t)},220);window.truth=()=>join()+'|'+$('p').value",
    ),
    expected: '<code>|hunter2',
  },
  {
    kind: 'odd page',
    name: 'the full field hands the cursor to a name that it selects',
    html: page(
      `${HEAD}${FIELD}<label>Device name <input id=d value="My PC"></label>`,
      "const o=$('o');o.addEventListener('input',()=>{if(o.value.length===6){$('d').focus();$('d').select()}});window.truth=()=>o.value+'|'+$('d').value",
    ),
    expected: '<code>|My PC',
  },
  {
    kind: 'odd page',
    name: 'a note that can be edited traps the cursor',
    html: page(
      `${HEAD}${FIELD}<div id=n contenteditable=true aria-label=Note>Call Ann</div>`,
      "const o=$('o');document.addEventListener('focusin',(e)=>{if(e.target!==$('n'))$('n').focus()});$('n').focus();window.truth=()=>o.value+'|'+$('n').textContent",
    ),
    expected: '<code>|Call Ann',
  },
  {
    kind: 'odd page',
    name: 'a frame takes the cursor again and again',
    html: page(
      `${HEAD}${boxes()}<iframe id=w srcdoc="<input id=q aria-label='Search help' value=help>"></iframe>`,
      "advance();setInterval(()=>$('w').contentDocument?.getElementById('q')?.focus(),90);window.truth=()=>join()+'|'+$('w').contentDocument.getElementById('q').value",
    ),
    expected: '<code>|help',
  },
  {
    kind: 'odd page',
    name: 'new empty boxes and a spinner when full, signed in after 1.2 s',
    html: page(
      `${HEAD}<div id=g></div><p id=s></p>`,
      `const draw=()=>{$('g').innerHTML=${JSON.stringify(boxes())};const b=[...$('g').children];b.forEach((x,i)=>x.addEventListener('input',()=>{if(x.value)b[i+1]?.focus();const v=b.map((y)=>y.value).join('');if(v.length===6){submits.push(v);draw();$('s').textContent='Signing in…';setTimeout(()=>{document.body.innerHTML='<h1>Welcome, Ann</h1>'},1200)}}))};draw();${TRUTH_SUBMITS}`,
    ),
    ...KEPT,
  },
  {
    kind: 'odd page',
    name: 'the form deals a paste 200 ms later, sends it and closes the boxes',
    html: page(
      `${HEAD}<form id=f>${boxes(() => 'onkeydown="if(!event.ctrlKey)event.preventDefault()"')}</form>`,
      `const send=()=>{submits.push(join());bx.forEach((b)=>{b.disabled=true})};$('f').addEventListener('paste',(e)=>{e.preventDefault();const t=e.clipboardData.getData('text');setTimeout(()=>{bx.forEach((b,i)=>{b.value=t[i]??''});send()},200)});${TRUTH_SUBMITS}`,
    ),
    ...KEPT,
  },
  {
    kind: 'odd page',
    name: 'goes on to a list with a search in the same document and a new address',
    html: page(
      `<div id=app>${form(FIELD)}</div>`,
      whole(
        `setTimeout(()=>{history.pushState(null,'','#home');$('app').innerHTML='<h1>Inbox</h1><input id=q type=search placeholder=Search><p>No new mail</p>';$('q').focus()},300)`,
      ).replace("submits.join(',')", "submits.join(',')+'|'+($('q')?.value??'')"),
    ),
    expected: '<code>|',
    isAccepted: true,
  },
];

export const WHICH: readonly MadePage[] = [
  {
    kind: 'odd page',
    name: 'Spanish: the code of the mail has the cursor, that of Google is below',
    html: page(
      '<h1>Verificación de seguridad</h1><form><label>Código de verificación del correo <input id=m name=code1 maxlength=6 autofocus></label><label>Código de Google Authenticator <input id=o name=code2 maxlength=6></label></form>',
      "$('m').focus();window.truth=()=>$('m').value+'|'+$('o').value",
    ),
    expected: '|<code>',
  },
  {
    kind: 'odd page',
    name: 'Korean: a code by text message above that of the app',
    html: page(
      '<h1>보안 인증</h1><form><label>SMS 인증번호 <input id=m maxlength=6></label><button type=button>전송</button><label>OTP 인증번호 <input id=o maxlength=6></label></form>',
      "window.truth=()=>$('m').value+'|'+$('o').value",
    ),
    expected: '|<code>',
  },
  {
    kind: 'odd page',
    name: 'the code of the mail was typed already',
    html: page(
      '<h1>Withdraw</h1><form><label>Email code <input id=m name=emailCode maxlength=6 value=482913></label><label>2FA code <input id=o name=tfa maxlength=6></label></form>',
      "window.truth=()=>$('m').value+'|'+$('o').value",
    ),
    expected: '482913|<code>',
  },
  {
    kind: 'odd page',
    name: 'a field of four for a code of six',
    html: page(
      form('<label>Authentication code <input id=o name=otp maxlength=4></label>'),
      "window.truth=()=>$('o').value",
    ),
    expected: '',
  },
  {
    kind: 'odd page',
    name: 'boxes that say which digit they are, placed by style',
    html: page(
      `${HEAD}<div style="display:flex">${[1, 3, 5, 2, 4, 6].map((n) => `<input class=box maxlength=1 inputmode=numeric style="width:40px;order:${n}" aria-label="Digit ${n} of 6" data-n=${n}>`).join('')}</div>`,
      "window.truth=()=>bx.toSorted((a,b)=>a.dataset.n-b.dataset.n).map((b)=>b.value).join('')",
    ),
    expected: CODE,
  },
  {
    kind: 'odd page',
    name: 'an inert form that wakes after half a second',
    html: page(
      `<div id=w inert>${form(FIELD)}</div>`,
      "setTimeout(()=>{$('w').inert=false},500);window.truth=()=>$('o').value",
    ),
    expected: CODE,
  },
  {
    kind: 'odd page',
    name: 'a named host with a box in a tree of its own for each digit, without limits',
    html: page(
      `${HEAD}<x-pin name=otp autocomplete=one-time-code></x-pin>`,
      "const all=[];customElements.define('x-cell',class extends HTMLElement{constructor(){super();const r=this.attachShadow({mode:'open'});r.innerHTML='<input inputmode=numeric style=\"width:40px\">';all.push(r.firstChild);r.firstChild.addEventListener('input',(e)=>{e.target.value=e.target.value.slice(-1);all[all.indexOf(e.target)+1]?.focus()})}});customElements.define('x-pin',class extends HTMLElement{constructor(){super();this.attachShadow({mode:'open'}).innerHTML='<div style=\"display:flex\">'+'<x-cell></x-cell>'.repeat(6)+'</div>'}});window.truth=()=>all.map((b)=>b.value).join('')",
    ),
    expected: CODE,
  },
  {
    kind: 'odd page',
    name: 'a paragraph of an editor that readers hear named',
    html: page(
      `${HEAD}<div id=o contenteditable=true role=textbox aria-label="Authentication code" style="min-height:30px;border:1px solid"><p><br></p></div><button>Verify</button>`,
      "window.truth=()=>$('o').textContent.trim()",
    ),
    expected: CODE,
  },
  {
    kind: 'odd page',
    name: 'a frame in a shadow tree',
    html: page(
      '<x-box></x-box>',
      `let f;customElements.define('x-box',class extends HTMLElement{constructor(){super();const r=this.attachShadow({mode:'open'});f=document.createElement('iframe');f.style.cssText='width:500px;height:300px';f.srcdoc=${JSON.stringify(HEAD + FIELD)};r.append(f)}});window.truth=()=>f.contentDocument.getElementById('o').value`,
    ),
    expected: CODE,
  },
  {
    kind: 'odd page',
    name: 'the form in an object element',
    html: page(
      '<object id=x type="text/html" width=500 height=300></object>',
      `$('x').data=URL.createObjectURL(new Blob([${JSON.stringify(`<!doctype html>${HEAD}${FIELD}`)}],{type:'text/html'}));window.truth=()=>$('x').contentDocument?.getElementById('o')?.value??'none'`,
    ),
    expected: CODE,
  },
  {
    kind: 'odd page',
    name: 'names of the form and of pictures that hide what is asked of them',
    html: page(
      `${['elementFromPoint', 'hasFocus', 'createTreeWalker', 'getSelection'].map((n) => `<img name=${n} width=1 height=1>`).join('')}<form>${['contains', 'getBoundingClientRect', 'checkVisibility', 'shadowRoot', 'attributes', 'children', 'textContent'].map((n) => `<input type=hidden name=${n}>`).join('')}Enter the code of your authenticator app <input class=box maxlength=6 aria-label="Authentication code"></form>`,
      'window.truth=join',
    ),
    expected: CODE,
  },
];
