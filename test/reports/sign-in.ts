import { boxes, HEAD, type MadePage, page, single, TRUTH_SUBMITS } from './made.ts';

/** Pages in the manner of real sign-in pages: what a page does to its own field while a code comes in. */

const VALUE = 'window.truth=()=>o.value;';
const DIGITS = "const digits=(v)=>v.replace(/\\D/g,'');";
/** A page that draws its field from a state of its own, as React does, `after` ms after each event. */
const controlled = (accepts: string, after?: number): string =>
  `let st='';const draw=()=>{if(o.value!==st)o.value=st};o.addEventListener('input',()=>{const v=o.value;if(${accepts})st=v;${after === undefined ? 'draw()' : `setTimeout(draw,${after})`}});window.truth=()=>st===o.value?st:'differs';`;

const mask = (format: string, initial = ''): string =>
  `${DIGITS}const show=()=>{const d=digits(o.value).slice(0,6);o.value=${format};o.setSelectionRange(o.value.length,o.value.length)};o.addEventListener('input',show);o.value=${JSON.stringify(initial)};window.truth=()=>digits(o.value);`;

const MASKS: readonly MadePage[] = [
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

const STATES: readonly MadePage[] = [
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

const DRAWN: readonly MadePage[] = [
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

const LIES: readonly MadePage[] = [
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

const MANY: readonly MadePage[] = [
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

const SHAPES: readonly MadePage[] = [
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

const SENT: readonly MadePage[] = [
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

export const SIGN_IN: readonly MadePage[] = [...MASKS, ...STATES, ...DRAWN, ...LIES, ...MANY, ...SHAPES, ...SENT];
