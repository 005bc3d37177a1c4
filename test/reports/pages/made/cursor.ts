import { boxes, HEAD, type MadePage, page, single, TRUTH_SUBMITS } from '../page.ts';

/** The page's next step, with a field that takes the cursor. */
const NEXT = `<label>Device name <input id=dev></label><label>Note <input id=note value=kept></label>`;

const keepFocusIn = (when: string): string =>
  `document.addEventListener('${when}',(e)=>{if(e.target!==$('nl'))setTimeout(()=>$('nl').focus(),DELAY)},true);$('nl').focus();`;

/** Pages that keep, or take, the cursor, and that take a code once. */
export const CURSOR: readonly MadePage[] = [
  // The page keeps, or takes, the cursor.
  ...[0, 10, 40].map((delay) => ({
    kind: 'focus',
    name: `trap after ${delay} ms, one field`,
    html: page(
      `${HEAD}<label>Code <input id=o name=otp></label><input id=nl value="me@example.org" aria-label="Your e-mail">`,
      `${keepFocusIn('focusin').replace('DELAY', String(delay))}window.truth=()=>$('o').value+'|'+$('nl').value`,
    ),
    expected: '<code>|me@example.org',
  })),
  {
    kind: 'focus',
    name: 'trap at once, boxes',
    html: page(
      `${HEAD}${boxes()}<input id=nl value="me@example.org" aria-label="Your e-mail">`,
      "document.addEventListener('focusin',(e)=>{if(e.target!==$('nl'))$('nl').focus()});$('nl').focus();window.truth=()=>join()+'|'+$('nl').value",
    ),
    expected: '<code>|me@example.org',
  },
  {
    kind: 'focus',
    name: 'trap, over an old code',
    html: page(
      `${HEAD}<label>Code <input id=o name=otp value=999999></label><input id=nl value="me@example.org" aria-label="Your e-mail">`,
      "document.addEventListener('focusin',(e)=>{if(e.target!==$('nl'))$('nl').focus()});$('nl').focus();window.truth=()=>$('o').value+'|'+$('nl').value",
    ),
    expected: '<code>|me@example.org',
  },
  {
    kind: 'focus',
    name: 'a dialog takes the cursor in the middle of typing',
    html: page(
      `${HEAD}<label>Code <input id=o name=otp></label><dialog id=d><input id=nl value=old></dialog>`,
      "$('o').addEventListener('input',()=>{if($('o').value.length===3)$('nl').focus()});$('d').show();window.truth=()=>$('o').value+'|'+$('nl').value",
    ),
    expected: '<code>|old',
  },
  {
    kind: 'focus',
    name: 'keydown moves the cursor to a search field',
    html: page(
      `${HEAD}<label>Code <input id=o name=otp></label><input type=search id=q value=term>`,
      "$('o').addEventListener('keydown',()=>$('q').focus());window.truth=()=>$('o').value+'|'+$('q').value",
    ),
    expected: '<code>|term',
  },
  {
    kind: 'focus',
    name: 'next step with a field that takes the cursor, boxes gone at once',
    html: page(
      `<div id=root>${HEAD}${boxes()}</div>`,
      `advance();document.addEventListener('input',()=>{if(join().length===6&&$('root').contains(bx[0])){submits.push(join());$('root').innerHTML='${NEXT}';$('dev').focus()}});window.truth=()=>submits.join()+'|'+$('dev')?.value+'|'+$('note')?.value`,
    ),
    expected: '<code>||kept',
  },
  {
    kind: 'focus',
    name: 'next step after a moment, one field',
    html: page(
      `<div id=root>${HEAD}<label>Code <input id=o name=otp maxlength=6></label></div>`,
      `$('o').oninput=(e)=>{if(e.target.value.length===6){submits.push(e.target.value);setTimeout(()=>{$('root').innerHTML='${NEXT}';$('dev').focus()},30)}};window.truth=()=>submits.join()+'|'+$('dev')?.value+'|'+$('note')?.value`,
    ),
    expected: '<code>||kept',
  },
  {
    kind: 'focus',
    name: 'next step asks for a recovery name in boxes of the same kind',
    html: page(
      `<div id=root>${HEAD}<div>${boxes()}</div></div>`,
      `advance();document.addEventListener('input',()=>{if(submits.length===0&&join().length===6){submits.push(join());const old=$('root').querySelector('div');old.innerHTML=old.innerHTML;document.querySelector('.box').focus()}});window.truth=()=>submits.join()+'|'+[...document.querySelectorAll('.box')].map((b)=>b.value).join('')`,
    ),
    expected: '<code>|',
  },
  ...[true, false].map((isTrap) => ({
    kind: 'focus',
    name: `appended to a password, ${isTrap ? 'beside a trap' : 'over what stands there'}`,
    html: page(
      '<form><label>Password <input id=p type=password name=password value=secret></label></form><input id=nl value="me@example.org">',
      `${isTrap ? "document.addEventListener('focusin',(e)=>{if(e.target!==$('nl'))$('nl').focus()});$('nl').focus();" : ''}window.truth=()=>$('p').value+'|'+$('nl').value`,
    ),
    expected: 'secret<code>|me@example.org',
    append: true,
  })),
  // Once.
  {
    kind: 'once',
    name: 'boxes are cleared when full',
    html: page(
      HEAD + boxes(),
      `advance();document.addEventListener('input',()=>{if(join().length===6){submits.push(join());bx.forEach((b)=>{b.value=''});bx[0].focus()}});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'boxes are hidden when full',
    html: page(
      `<div id=g>${HEAD}${boxes()}</div>`,
      `advance();document.addEventListener('input',()=>{if(join().length===6){submits.push(join());$('g').style.display='none'}});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'boxes are disabled when full, then cleared',
    html: page(
      HEAD + boxes(),
      `advance();document.addEventListener('input',()=>{if(join().length===6){submits.push(join());bx.forEach((b)=>{b.disabled=true});setTimeout(()=>bx.forEach((b)=>{b.value='';b.disabled=false}),60)}});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'one field is cleared when full',
    html: single(`o.oninput=()=>{if(o.value.length===6){submits.push(o.value);o.value=''}};${TRUTH_SUBMITS}`),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'one field is replaced by an empty one when full',
    html: single(
      `const listen=(i)=>{i.oninput=()=>{if(i.value.length===6){submits.push(i.value);const next=i.cloneNode();next.value='';i.replaceWith(next);listen(next);next.focus()}}};listen(o);${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'pasting is taken too, and counted',
    html: page(
      HEAD + boxes(),
      `const done=()=>{if(join().length===6)submits.push(join())};advance();bx.forEach((b)=>{b.addEventListener('input',done);b.addEventListener('paste',(e)=>{e.preventDefault();[...e.clipboardData.getData('text')].forEach((c,i)=>{bx[i].value=c});done()})});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'boxes that live by pasting, cleared at once',
    html: page(
      `${HEAD}${boxes()}<p id=s></p>`,
      `bx.forEach((b)=>{b.addEventListener('beforeinput',(e)=>e.preventDefault());b.addEventListener('paste',(e)=>{e.preventDefault();submits.push(e.clipboardData.getData('text'));$('s').textContent='Checking…'})});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
];
