import { boxes, HEAD, type MadePage, page, single, TRUTH_SUBMITS } from '../page.ts';
import { VALUE } from './parts.ts';

export const LIES: readonly MadePage[] = [
  {
    kind: 'lies',
    name: 'boxes take nothing while a countdown runs',
    html: page(
      `${HEAD}<div>${boxes()}</div><p>Send again in <b id=n>30</b></p>`,
      "bx.forEach((b)=>{b.addEventListener('beforeinput',(e)=>e.preventDefault());b.addEventListener('paste',(e)=>e.preventDefault());b.addEventListener('input',()=>{b.value=''})});setInterval(()=>{$('n').textContent=Math.max(1,$('n').textContent-1)},100);window.truth=()=>join()",
    ),
    expected: '',
  },
  {
    kind: 'lies',
    name: 'boxes keep all but the last',
    html: page(
      `${HEAD}<div>${boxes()}</div>`,
      "bx[5].addEventListener('input',()=>{bx[5].value=''});bx.forEach((b)=>b.addEventListener('paste',(e)=>e.preventDefault()));window.truth=()=>join()",
    ),
    expected: '',
  },
  {
    kind: 'lies',
    name: 'keeps five of six',
    html: single(`o.addEventListener('input',()=>{o.value=o.value.slice(0,5)});${VALUE}`, 'name=otp'),
    expected: '',
  },
  {
    kind: 'lies',
    name: 'turns the digits round',
    html: single(
      `o.addEventListener('input',()=>{o.value=[...o.value].sort().reverse().join('')});${VALUE}`,
      'name=otp',
    ),
    expected: '',
  },
  {
    kind: 'lies',
    name: 'the old code cannot be deleted',
    html: single(
      `o.value='98';o.addEventListener('beforeinput',(e)=>{if(/^delete/.test(e.inputType))e.preventDefault()});o.addEventListener('input',()=>{if(!o.value.startsWith('98'))o.value='98'+o.value});${VALUE}`,
      'name=otp',
    ),
    expected: '98',
  },
  {
    kind: 'lies',
    name: 'takes only what is typed by a user',
    html: single(
      "let st='';o.addEventListener('input',(e)=>{if(e.isTrusted)st=o.value;else o.value=st});o.addEventListener('keydown',(e)=>{if(!e.isTrusted)e.preventDefault()});o.addEventListener('paste',(e)=>{if(!e.isTrusted)e.preventDefault()});window.truth=()=>st",
    ),
    expected: '',
  },
];

export const MANY: readonly MadePage[] = [
  {
    kind: 'many',
    name: 'password, code, backup code and captcha on one page',
    html: page(
      '<h1>Sign in</h1><form><label>Password <input id=p type=password value=secret></label><label>Authenticator code <input id=o name=totp maxlength=6></label><label>Backup code <input id=b name=backup_code></label><label>Characters in the picture <input id=c name=captcha maxlength=6></label><button>Sign in</button></form>',
      "window.truth=()=>['p','o','b','c'].map((id)=>$(id).value).join('|')",
    ),
    expected: 'secret|<code>||',
  },
  ...(
    [
      ['not drawn', 'display:none'],
      ['clipped', 'position:absolute;clip-path:inset(50%);width:1px;height:1px'],
      ['far away', 'position:absolute;left:-9999px'],
      ['clear', 'opacity:0;position:absolute;pointer-events:none'],
    ] as const
  ).map(([name, css]) => ({
    kind: 'many',
    name: `a duplicate that is ${name}`,
    html: page(
      `<div style="${css}"><label>Authentication code <input class=box name=otp autocomplete=one-time-code maxlength=6></label></div>${HEAD}<label>Authentication code <input class=box name=otp autocomplete=one-time-code maxlength=6></label>`,
      "window.truth=()=>bx.map((b)=>b.value).join('|')",
    ),
    expected: '|<code>',
  })),
  {
    kind: 'many',
    name: 'tabs for each way, the app in front',
    html: page(
      '<h1>Verify it is you</h1><div role=tablist><button role=tab>App</button><button role=tab>Text message</button><button role=tab>Backup code</button></div><div role=tabpanel><label>Code from the app <input class=box name=code></label></div><div role=tabpanel hidden><label>Code from the message <input class=box name=code></label></div><div role=tabpanel hidden><label>Backup code <input class=box name=code></label></div>',
      "window.truth=()=>bx.map((b)=>b.value).join('|')",
    ),
    expected: '<code>||',
  },
  {
    kind: 'many',
    name: 'a modal over a page with a field of its own',
    html: page(
      `${HEAD}<label>Authentication code <input class=box name=otp></label><dialog><h2>Confirm with your authenticator</h2><label>Authentication code <input class=box name=otp></label></dialog>`,
      "document.querySelector('dialog').showModal();window.truth=()=>bx.map((b)=>b.value).join('|')",
    ),
    expected: '|<code>',
  },
  {
    kind: 'many',
    name: 'search, newsletter and number stay as they are',
    html: page(
      `<input type=search id=q value=shoes><form><label>Phone number <input id=t type=tel value="+441234"></label></form>${HEAD}<label>Authentication code <input id=o inputmode=numeric></label><form><input type=email id=n placeholder="Your e-mail"></form>`,
      "window.truth=()=>['q','t','o','n'].map((id)=>$(id).value).join('|')",
    ),
    expected: 'shoes|+441234|<code>|',
  },
];

export const SHAPES: readonly MadePage[] = [
  {
    kind: 'shape',
    name: 'number field with a range',
    html: single(VALUE, 'name=token type=number min=0 max=999999'),
    expected: '<code>',
  },
  {
    kind: 'shape',
    name: 'password type, from right to left',
    html: single(VALUE, 'name=otp type=password inputmode=numeric dir=rtl'),
    expected: '<code>',
  },
  {
    kind: 'shape',
    name: 'boxes with maxlength 6 that spread what comes in',
    html: page(
      `${HEAD}<div>${boxes(() => 'autocomplete=one-time-code').replaceAll('maxlength=1', 'maxlength=6')}</div>`,
      "const put=(from,text)=>{[...text].forEach((c,i)=>{if(bx[from+i])bx[from+i].value=c});bx[Math.min(5,from+text.length)]?.focus()};bx.forEach((b,i)=>{b.addEventListener('input',()=>{const v=b.value;if(v.length>1){b.value='';put(i,v)}else if(v)bx[i+1]?.focus()});b.addEventListener('paste',(e)=>{e.preventDefault();put(0,e.clipboardData.getData('text'))})});window.truth=()=>join()",
    ),
    expected: '<code>',
  },
  {
    kind: 'shape',
    name: 'boxes over old digits, each selected on focus',
    html: page(
      `${HEAD}<div>${boxes((i) => `value=${i + 3} onfocus="this.select()"`)}</div>`,
      'advance();window.truth=()=>join()',
    ),
    expected: '<code>',
  },
  {
    kind: 'shape',
    name: 'the cursor moves on a moment late',
    html: page(
      `${HEAD}<div>${boxes()}</div>`,
      "bx.forEach((b,i)=>b.addEventListener('input',()=>{if(b.value)setTimeout(()=>bx[i+1]?.focus(),70)}));window.truth=()=>join()",
    ),
    expected: '<code>',
  },
  {
    kind: 'shape',
    name: 'an editable element with a label',
    html: page(
      `${HEAD}<div id=o contenteditable role=textbox aria-label="Verification code" style="border:1px solid;width:200px;height:30px"></div>`,
      "$('o').focus();window.truth=()=>$('o').textContent",
    ),
    expected: '<code>',
  },
  {
    kind: 'shape',
    name: 'opens with the first key',
    html: single(
      `o.addEventListener('keydown',()=>{o.readOnly=false});${VALUE}`,
      'name=otp readonly autocomplete=one-time-code',
    ),
    expected: '<code>',
  },
  ...(['open', 'closed'] as const).map((mode) => ({
    kind: 'shape',
    name: `a component that draws its input anew, ${mode}`,
    html: page(
      `${HEAD}<x-otp></x-otp>`,
      `customElements.define('x-otp',class extends HTMLElement{v='';connectedCallback(){this.r=this.attachShadow({mode:'${mode}'});this.draw()}draw(){this.r.innerHTML='<label>Code <input name=otp maxlength=6></label>';const i=this.r.querySelector('input');i.value=this.v;i.oninput=()=>{this.v=i.value;this.draw();const n=this.r.querySelector('input');n.focus();n.setSelectionRange(this.v.length,this.v.length)}}});window.truth=()=>document.querySelector('x-otp').v`,
    ),
    expected: '<code>',
  })),
];

export const SENT: readonly MadePage[] = [
  {
    kind: 'sent',
    name: 'sent when full, the button waits',
    html: single(
      `o.addEventListener('input',()=>{if(o.value.length===6){submits.push(o.value);document.querySelector('button').disabled=true;o.readOnly=true;setTimeout(()=>{o.readOnly=false;o.value='';document.querySelector('button').disabled=false},200)}});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'sent',
    name: 'sent when full, refused a moment later',
    html: page(
      `${HEAD}<div>${boxes()}</div><p id=e role=alert></p>`,
      `advance();document.addEventListener('input',()=>{if(join().length===6){submits.push(join());setTimeout(()=>{bx.forEach((b)=>{b.value=''});bx[0].focus();$('e').textContent='Wrong code'},180)}});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
    isRefused: true,
  },
  {
    kind: 'sent',
    name: 'one field, sent when full, refused a moment later',
    html: single(
      `o.addEventListener('input',()=>{if(o.value.length===6){submits.push(o.value);setTimeout(()=>{o.value='';o.focus()},220)}});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
];
