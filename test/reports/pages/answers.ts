import { boxes, HEAD, type MadePage, page, single, TRUTH_SUBMITS } from './page.ts';

/** Sends what the boxes hold once they are full. */
const whenFull = (then: string): string =>
  `advance();document.addEventListener('input',()=>{if(submits.length===0&&join().length===6){submits.push(join());${then}}});${TRUTH_SUBMITS}`;
/** The same for one field. */
const whenWhole = (then: string): string =>
  `o.addEventListener('input',()=>{if(submits.length===0&&o.value.length===6){submits.push(o.value);${then}}});${TRUTH_SUBMITS}`;
const EMPTY = "bx.forEach((b)=>{b.value=''});bx[0].focus();";
const LATER = { expected: '<code>', isRefusedLater: true };
const values = (...ids: string[]): string => `window.truth=()=>[${ids.map((id) => `$('${id}').value`)}].join('|')`;

/** How servers answer a code: some only once the fill was said to be taken, some in ways that look like the other answer. */
const SERVERS: readonly MadePage[] = [
  {
    kind: 'refused later',
    name: 'calls the boxes wrong by their attributes alone',
    html: page(HEAD + boxes(), whenFull("setTimeout(()=>bx.forEach((b)=>b.setAttribute('aria-invalid','true')),700)")),
    ...LATER,
  },
  {
    kind: 'refused later',
    name: 'emptied without a word',
    html: page(HEAD + boxes(), whenFull(`setTimeout(()=>{${EMPTY}},700)`)),
    ...LATER,
  },
  {
    kind: 'refused later',
    name: 'Japanese, emptied',
    html: page(
      `<h1>2段階認証</h1><p>認証アプリの6桁のコードを入力してください</p>${boxes()}<div id=m></div>`,
      whenFull(`setTimeout(()=>{${EMPTY}$('m').textContent='コードが正しくありません'},700)`),
    ),
    ...LATER,
  },
  {
    kind: 'refused later',
    name: 'in the line that asked for it, emptied',
    html: page(
      `<h1>Two-step verification</h1><p id=h>Enter the 6-digit code</p>${boxes()}`,
      whenFull(`setTimeout(()=>{${EMPTY}$('h').textContent='Wrong code, try again'},700)`),
    ),
    ...LATER,
  },
  {
    kind: 'refused later',
    name: 'by a message of the browser at the field',
    html: single(whenWhole("setTimeout(()=>{o.setCustomValidity('Wrong code');o.reportValidity()},700)")),
    ...LATER,
  },
  {
    kind: 'refused later',
    name: 'in the shadow tree of a component that empties its field',
    html: page(
      `${HEAD}<x-otp></x-otp>`,
      `customElements.define('x-otp',class extends HTMLElement{constructor(){super();const r=this.attachShadow({mode:'open'});r.innerHTML='<label>Code <input name=otp maxlength=6></label><div class=help></div>';const o=r.querySelector('input');o.oninput=()=>{if(o.value.length===6){submits.push(o.value);setTimeout(()=>{o.value='';r.querySelector('.help').textContent='Invalid code'},500)}}}});${TRUTH_SUBMITS}`,
    ),
    ...LATER,
  },
  {
    kind: 'refused later',
    name: 'in a note at the end of the page that has a red sign and calls itself a status',
    html: single(
      whenWhole(
        `setTimeout(()=>{o.value='';document.body.insertAdjacentHTML('beforeend','<div style="position:fixed;bottom:8px"><i style="display:inline-block;width:12px;height:12px;background:#ff4b4b"></i><div role=status>Invalid code</div></div>')},700)`,
      ),
    ),
    ...LATER,
  },
  {
    kind: 'refused',
    name: 'calls it wrong from the first digit on, as it wants eight',
    html: single(
      "o.addEventListener('input',()=>{const isWrong=o.value!==''&&o.value.length!==8;o.setAttribute('aria-invalid',String(isWrong));$('e').textContent=isWrong?'The code must have 8 digits':''});window.truth=()=>o.value",
      'name=otp',
      '<small id=e class=invalid-feedback></small>',
    ),
    expected: '<code>',
    isRefused: true,
  },
  {
    kind: 'accepted',
    name: 'says what is missing until it is whole',
    html: single(
      "o.addEventListener('input',()=>{const isWrong=o.value.length<6;o.setAttribute('aria-invalid',String(isWrong));$('e').textContent=isWrong?'Enter all 6 digits':''});window.truth=()=>o.value",
      'name=otp maxlength=6',
      '<small id=e role=alert></small>',
    ),
    expected: '<code>',
  },
  {
    kind: 'accepted',
    name: 'a failed sign-in stood there before, and a note of cookies comes in',
    html: page(
      `<div role=alert class=error>Your last sign-in failed: wrong password</div>${HEAD}<label>Authentication code <input id=o name=otp></label>`,
      "setTimeout(()=>document.body.insertAdjacentHTML('beforeend','<div role=alertdialog><p>We use cookies. You can refuse them or try again later.</p><button>Reject all</button></div>'),300);window.truth=()=>$('o').value",
    ),
    expected: '<code>',
  },
];

/** What lies over what, and what comes only later. */
const LAYERS: readonly MadePage[] = [
  {
    kind: 'layers',
    name: 'a dialog of the page over a field that is named more clearly',
    html: page(
      `${HEAD}<label>Authentication code <input id=under name=otp autocomplete=one-time-code></label><div role=dialog style="position:fixed;inset:20px;background:#fff"><h2>Confirm it is you</h2><label>Code <input id=o maxlength=6 inputmode=numeric></label><button>Verify</button></div>`,
      values('o', 'under'),
    ),
    expected: '<code>|',
  },
  {
    kind: 'layers',
    name: 'a frame in a frame, in a layer over a field of the page',
    html: page(
      '<label>Verification code <input id=under name=code></label>',
      `setTimeout(()=>{const d=document.createElement('div');d.style.cssText='position:fixed;inset:0;background:#fff';d.innerHTML='<iframe id=f style="width:600px;height:400px"></iframe>';document.body.append(d);$('f').onload=()=>{$('f').contentDocument.getElementById('g').srcdoc=${JSON.stringify(`${HEAD}<label>Authentication code <input id=o name=otp></label>`)}};$('f').srcdoc='<iframe id=g style="width:500px;height:300px"></iframe>'},60);window.truth=()=>$('f').contentDocument.getElementById('g').contentDocument.getElementById('o')?.value+'|'+$('under').value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'layers',
    name: 'a note of cookies over the only field',
    html: page(
      `${HEAD}<label>Authentication code <input id=o name=otp></label><div role=dialog aria-modal=true style="position:fixed;inset:0;background:#fffc"><p>We use cookies</p><button>OK</button></div>`,
      values('o'),
    ),
    expected: '<code>',
  },
  {
    kind: 'layers',
    name: 'a note of cookies in a frame over the only field',
    html: page(
      `${HEAD}<label>Authentication code <input id=o name=otp></label><div style="position:fixed;inset:0;background:#fffc"><iframe style="width:100%;height:100%" srcdoc="<p>We use cookies</p><button>OK</button>"></iframe></div>`,
      values('o'),
    ),
    expected: '<code>',
  },
  {
    kind: 'layers',
    name: 'a banner over the field that is meant, beside one that is named less clearly',
    html: page(
      `${HEAD}<label>Authentication code <input id=o name=otp autocomplete=one-time-code></label><p style="margin-top:300px"><label>Code <input id=other name=code maxlength=6 inputmode=numeric></label></p><div style="position:fixed;inset:0 0 auto 0;height:250px;background:#fffc"><p>We use cookies</p></div>`,
      values('o', 'other'),
    ),
    expected: '<code>|',
  },
  {
    kind: 'late',
    name: 'a component that is defined 600 ms after the page came',
    html: page(
      `${HEAD}<x-late></x-late>`,
      "setTimeout(()=>customElements.define('x-late',class extends HTMLElement{connectedCallback(){const r=this.attachShadow({mode:'open'});r.innerHTML='<label>Code <input name=otp maxlength=6></label>'}}),600);window.truth=()=>document.querySelector('x-late').shadowRoot?.querySelector('input').value??''",
    ),
    expected: '<code>',
  },
  {
    kind: 'slots',
    name: 'an input in a slot of a closed component that has the label',
    html: page(
      '<form><x-text><input id=o slot=input maxlength=6 inputmode=numeric></x-text></form><input type=search id=q value=shoes>',
      `customElements.define('x-text',class extends HTMLElement{constructor(){super();const r=this.attachShadow({mode:'closed'});r.innerHTML='<div><span>Authenticator code</span><slot name=input></slot></div>'}});${values('o', 'q')}`,
    ),
    expected: '<code>|shoes',
  },
  {
    kind: 'state',
    name: 'boxes that put the old digit back where they are emptied',
    html: page(
      HEAD + boxes((i) => `value=${i + 1}`),
      "const st=bx.map((b)=>b.value);bx.forEach((b,i)=>b.addEventListener('input',()=>{if(/^\\d$/.test(b.value)){st[i]=b.value;bx[i+1]?.focus()}else b.value=st[i]}));window.truth=()=>st.join('')+'|'+join()",
    ),
    expected: '<code>|<code>',
  },
];

export const ANSWERS: readonly MadePage[] = [...SERVERS, ...LAYERS];
