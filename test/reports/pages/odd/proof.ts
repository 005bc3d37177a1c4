import { boxes, HEAD, type MadePage, page } from '../page.ts';
import { CODE, FIELD, form, full, KEPT, whole } from './parts.ts';

const EMPTY = "bx.forEach((b)=>{b.value=''});bx[0].focus();";

const LATER = { expected: CODE, isRefusedLater: true };

export const PROOF: readonly MadePage[] = [
  {
    kind: 'odd refusal',
    name: 'its border goes red, and its class says so, without a word',
    html: page(
      `<style>#o.is-invalid{border:2px solid #dc3545}</style>${form(FIELD)}`,
      whole("setTimeout(()=>o.classList.add('is-invalid'),700)"),
    ),
    ...LATER,
  },
  {
    kind: 'odd refusal',
    name: 'a message that was there, quite clear, becomes seen',
    html: page(
      `<style>#e{opacity:0;transition:opacity .2s}</style>${form(FIELD, '<p id=e class=error>Wrong code</p>')}`,
      whole("setTimeout(()=>{$('e').style.opacity=1},700)"),
    ),
    ...LATER,
  },
  {
    kind: 'odd refusal',
    name: 'emptied, and the hint in it says what was wrong',
    html: page(form(FIELD), whole("setTimeout(()=>{o.value='';o.placeholder='Wrong code, try again'},700)")),
    ...LATER,
  },
  {
    kind: 'odd refusal',
    name: 'the error of the last try goes and comes again in the same words',
    html: page(
      form(FIELD, '<p id=e class=error role=alert>That code is not right.</p>'),
      whole("$('e').textContent='';setTimeout(()=>{$('e').textContent='That code is not right.'},900)"),
    ),
    ...LATER,
  },
  {
    kind: 'odd refusal',
    name: 'a message that was there, folded, is opened',
    html: page(
      `<style>#e{height:0;overflow:hidden}</style>${form(FIELD, '<div id=e><p class=error>Wrong code</p></div>')}`,
      whole("setTimeout(()=>{$('e').style.height='auto'},700)"),
    ),
    ...LATER,
  },
  {
    kind: 'odd refusal',
    name: 'in a red of OKLCH',
    html: page(
      form(FIELD, '<p id=m></p>'),
      whole("setTimeout(()=>{$('m').style.color='oklch(0.577 0.245 27.325)';$('m').textContent='Falscher Code'},700)"),
    ),
    ...LATER,
  },
  {
    kind: 'odd refusal',
    name: 'the group of its field has an error',
    html: page(form(`<div id=p>${FIELD}</div>`), whole("setTimeout(()=>$('p').classList.add('has-error'),700)")),
    ...LATER,
  },
  {
    kind: 'odd acceptance',
    name: 'a note of cookies comes in below',
    html: page(
      form(FIELD),
      whole(
        "setTimeout(()=>document.body.insertAdjacentHTML('beforeend','<div role=alertdialog style=\"position:fixed;bottom:0\"><p>We use cookies</p><button>No</button></div>'),700)",
      ),
    ),
    ...KEPT,
  },
  {
    kind: 'odd acceptance',
    name: 'boxes emptied while the step fades out',
    html: page(
      `<div id=w style="transition:opacity .3s">${HEAD}${boxes()}</div>`,
      full(
        `setTimeout(()=>{${EMPTY}$('w').style.opacity=0},700);setTimeout(()=>{document.body.innerHTML='<h1>Welcome</h1>'},2500)`,
      ),
    ),
    ...KEPT,
  },
  {
    kind: 'odd acceptance',
    name: 'accepted in green words beside boxes that it empties',
    html: page(
      `${HEAD}${boxes()}<p id=m></p>`,
      full(`setTimeout(()=>{${EMPTY}$('m').style.color='#1a7f37';$('m').textContent='Codice verificato'},700)`),
    ),
    ...KEPT,
  },
  {
    kind: 'odd acceptance',
    name: 'accepted with a question whether to keep the device',
    html: page(
      form(FIELD, '<div id=m></div>'),
      whole(
        "setTimeout(()=>{$('m').innerHTML='<p>Remember this device for 30 days?</p><button>Yes</button><button>No</button>'},700)",
      ),
    ),
    ...KEPT,
  },
  {
    kind: 'odd acceptance',
    name: 'a brand of red words that signs in',
    html: page(
      `<style>h1,button,#m{color:#c8102e}</style>${form(FIELD, '<p id=m></p>')}`,
      whole(
        "setTimeout(()=>{$('m').textContent='Signing you in'},700);setTimeout(()=>{document.body.innerHTML='<h1>Accounts</h1>'},2500)",
      ),
    ),
    ...KEPT,
  },
  {
    kind: 'odd acceptance',
    name: 'boxes emptied for the second factor of a colleague at a new address',
    html: page(
      `${HEAD}<p id=h>Your code</p>${boxes()}`,
      full(
        `setTimeout(()=>{history.pushState(null,'','?step=2');${EMPTY}$('h').textContent='Now the code of the second person'},700)`,
      ),
    ),
    ...KEPT,
  },
  {
    kind: 'odd page',
    name: 'boxes read a paste by its items',
    html: page(
      `${HEAD}${boxes(() => 'onkeydown="event.preventDefault()"')}`,
      "document.addEventListener('paste',(e)=>{e.preventDefault();if(!e.clipboardData.types.includes('text/plain'))return;for(const i of e.clipboardData.items)if(i.kind==='string')i.getAsString((t)=>bx.forEach((b,n)=>{b.value=t[n]??''}))});window.truth=join",
    ),
    expected: CODE,
  },
  {
    kind: 'odd page',
    name: 'counts a digit only between its keydown and keyup of one code',
    html: page(
      `${HEAD}${FIELD}`,
      "const o=$('o');let st='',down='';o.addEventListener('keydown',(e)=>{down=e.code});o.addEventListener('keyup',(e)=>{if(e.code===down&&/^Digit/.test(down))st+=e.key;down=''});window.truth=()=>st",
    ),
    expected: CODE,
  },
];
