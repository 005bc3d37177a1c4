import { boxes, HEAD, type MadePage, page, TRUTH_SUBMITS } from '../page.ts';
import { BUTTON, LABELLED } from './parts.ts';

/** Pages whose field opens late, and that take the cursor. */
export const OPENING: readonly MadePage[] = [
  // Opening and taking the cursor.
  {
    kind: 'opens',
    name: 'read-only until 100 ms after the focus',
    html: page(
      LABELLED('name=otp maxlength=6 readonly'),
      `$('o').onfocus=()=>setTimeout(()=>$('o').removeAttribute('readonly'),100);window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'read-only until it is pressed',
    html: page(
      LABELLED('name=otp maxlength=6 readonly'),
      `$('o').onmousedown=()=>$('o').removeAttribute('readonly');window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'a cookie banner takes the cursor again and again',
    html: page(
      `${LABELLED('name=otp maxlength=6')}<div id=c role=dialog aria-label=Cookies style="position:fixed;bottom:0;left:0;right:0;background:#eee"><button id=nl>Accept</button><input id=s value=all></div>`,
      `setInterval(()=>{if(!$('c').contains(document.activeElement))$('nl').focus()},30);window.truth=()=>$('o').value+'|'+$('s').value`,
    ),
    expected: '<code>|all',
  },
  {
    kind: 'opens',
    name: 'boxes while a banner takes the cursor into its text again and again',
    html: page(
      `${HEAD}${boxes()}<div id=c role=dialog aria-label=Newsletter style="position:fixed;bottom:0"><input id=nl value=""></div>`,
      `advance();setInterval(()=>{if(!$('c').contains(document.activeElement))$('nl').focus()},25);window.truth=()=>join()+'|'+$('nl').value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'opens',
    name: 'the next step takes the cursor after 150 ms',
    html: page(
      `<div id=root>${HEAD}${boxes()}</div>`,
      `advance();document.addEventListener('input',()=>{if(!submits.length&&join().length===6){submits.push(join());setTimeout(()=>{$('root').innerHTML='<label>Device name <input id=dev></label>';$('dev').focus()},150)}});window.truth=()=>submits.join()+'|'+($('dev')?.value??'none')`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'opens',
    name: 'the page is busy for three seconds from the first key on',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `let n=0;$('o').addEventListener('input',()=>{if(!n++){const t=Date.now()+3000;while(Date.now()<t);}});window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'the page is busy for two seconds after it was full, then clears',
    html: page(
      HEAD + boxes(),
      `advance();document.addEventListener('input',()=>{if(join().length===6){submits.push(join());const t=Date.now()+2000;while(Date.now()<t);bx.forEach((b)=>{b.value=''})}});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'an animation that eats each frame',
    html: page(
      `${LABELLED('name=otp maxlength=6')}<canvas id=c></canvas>`,
      `const loop=()=>{const t=performance.now()+90;while(performance.now()<t);requestAnimationFrame(loop)};loop();window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'a field that shows itself when the cursor is in its group',
    html: page(
      `${HEAD}<label for=o>Authentication code</label><input id=o name=otp maxlength=6 style="opacity:0.01;height:30px">${BUTTON}`,
      `$('o').onfocus=()=>{$('o').style.opacity=1};window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'leaving',
    name: 'the page loads itself anew at the second key',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `$('o').oninput=()=>{if($('o').value.length===2&&!location.search)location.search='?again'};window.truth=()=>location.search+$('o').value`,
    ),
    expected: '?again',
  },
  {
    kind: 'reverted',
    name: 'boxes that are rendered empty 100 ms after each key',
    html: page(
      HEAD + boxes(),
      `advance();document.addEventListener('input',()=>setTimeout(()=>bx.forEach((b)=>{b.value=''}),100));window.truth=join`,
    ),
    expected: '',
  },
  {
    kind: 'reverted',
    name: 'a field that keeps a paste only once it was told by its own event',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `const o=$('o');let s='';o.addEventListener('paste',(e)=>{e.preventDefault();s=e.clipboardData.getData('text');o.value=s});o.addEventListener('input',()=>setTimeout(()=>{o.value=s},80));window.truth=()=>o.value+'|'+s`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'two codes',
    name: 'four boxes of an SMS code above six of the app',
    html: page(
      `<h1>Security verification</h1><section><h2>SMS code</h2><div>${boxes(undefined, 4)}</div></section><section><h2>Authenticator code</h2><div>${boxes()}</div></section>`,
      `advance();window.truth=()=>bx.slice(4).map((b)=>b.value).join('')+'|'+bx.slice(0,4).map((b)=>b.value).join('')`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'two codes',
    name: 'three rows of boxes: email, phone, app',
    html: page(
      ['Email code', 'SMS code', 'Authenticator App code']
        .map((label) => `<div class=row><label>${label}</label><div class=boxes>${boxes()}</div></div>`)
        .join(''),
      `advance();window.truth=()=>bx.slice(12).map((b)=>b.value).join('')+'|'+bx.slice(0,12).map((b)=>b.value).join('')`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'away',
    name: 'a trap off the screen above the field',
    html: page(
      `<div style="position:absolute;left:-9999px"><label>Code <input id=trap name=otp_code tabindex=-1 autocomplete=off></label></div>${LABELLED('name=otp maxlength=6')}`,
      `window.truth=()=>$('o').value+'|'+$('trap').value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'once',
    name: 'sent by the last key and by the change of the field',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `const send=()=>{if($('o').value.length===6&&!submits.length)submits.push($('o').value)};$('o').oninput=send;$('o').onchange=send;window.truth=()=>submits.join()+'|'+$('o').value`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'once',
    name: 'boxes that clear at once when full, one hidden field behind',
    html: page(
      `${HEAD}${boxes()}<input type=hidden id=h>`,
      `advance();bx.forEach((b)=>b.addEventListener('input',()=>{const v=join();if(v.length===6){$('h').value=v;submits.push(v);bx.forEach((x)=>{x.value=''});bx[5].blur()}}));${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'a checking sign over boxes that stay, then the boxes go',
    html: page(
      `<div id=root>${HEAD}${boxes()}</div>`,
      `advance();document.addEventListener('input',()=>{if(join().length===6&&!submits.length){submits.push(join());bx.forEach((b)=>{b.readOnly=true});setTimeout(()=>{$('root').innerHTML='<h1>Welcome</h1>'},600)}});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'boxes removed and a new page drawn by the fifth key',
    html: page(
      `<div id=root>${HEAD}${boxes()}</div>`,
      `advance();document.addEventListener('input',()=>{if(join().length===5)$('root').innerHTML='<h1>Session ended</h1><label>Search <input id=q></label>'});window.truth=()=>$('q')?.value??'none'`,
    ),
    expected: '',
  },
  {
    kind: 'state',
    name: 'five boxes of letters and digits are not for six digits',
    html: page(
      `<h1>Steam Guard</h1><p>Enter the code from your Steam Mobile App</p>${boxes(() => 'type=text', 5)}`,
      'advance();window.truth=join',
    ),
    expected: '',
  },
  {
    kind: 'state',
    name: 'eight boxes are not for six digits',
    html: page(`${HEAD.replace('6-digit', '8-digit')}${boxes(undefined, 8)}`, 'advance();window.truth=join'),
    expected: '',
  },
  {
    kind: 'keys',
    name: 'boxes told by change alone',
    html: page(
      HEAD + boxes(),
      `let s=['','','','','',''];bx.forEach((b,i)=>{b.addEventListener('input',()=>{if(b.value)bx[i+1]?.focus()});b.addEventListener('change',()=>{s[i]=b.value})});window.truth=()=>{bx[5].blur();return s.join('')}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'keys',
    name: 'a listener of the document that takes digits as shortcuts',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `let n=0;document.addEventListener('keydown',(e)=>{if(!e.target.matches('input')&&/\\d/.test(e.key)){n++}});window.truth=()=>$('o').value+'|'+n`,
    ),
    expected: '<code>|0',
  },
  {
    kind: 'editable',
    name: 'six editable spans',
    html: page(
      `${HEAD}<div>${'<span class=box contenteditable inputmode=numeric style="display:inline-block;width:40px;height:48px;border:1px solid"></span>'.repeat(6)}</div>`,
      `bx.forEach((b,i)=>b.addEventListener('input',()=>{if(b.textContent)bx[i+1]?.focus()}));window.truth=()=>bx.map((b)=>b.textContent).join('')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'frames',
    name: 'a frame that never loads and one of another site that is busy',
    html: page(
      `${LABELLED('name=otp maxlength=6')}`,
      `addEventListener('load',()=>setTimeout(()=>{for(const src of ['/never','http://127.0.0.1:'+location.port+'/busy']){const f=document.createElement('iframe');f.src=src;document.body.append(f)}},10));window.truth=()=>$('o').value`,
    ),
    first: () => new Promise((done) => setTimeout(done, 400)),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'boxes that clear at once when full, all but the last',
    html: page(
      HEAD + boxes(),
      `advance();bx.forEach((b)=>b.addEventListener('input',()=>{const v=join();if(v.length===6){submits.push(v);bx.slice(0,5).forEach((x)=>{x.value=''});bx[0].focus()}}));${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
];
