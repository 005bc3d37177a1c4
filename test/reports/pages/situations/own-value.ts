import { boxes, HEAD, type MadePage, page, TRUTH_SUBMITS } from '../page.ts';
import { LABELLED } from './parts.ts';

/** Pages that keep their own idea of the value, of the cursor, and of when a code is complete. */
export const OWN_VALUE: readonly MadePage[] = [
  // Pages that keep their own idea of the value, of the cursor, and of when a code is complete.
  {
    kind: 'focus',
    name: 'a modal dialog opens over the field at the first key',
    html: page(
      `${LABELLED('name=otp maxlength=6')}<dialog id=d><label>Your email <input id=nl></label></dialog>`,
      `$('o').addEventListener('input',()=>{if(!$('d').open)$('d').showModal()});window.truth=()=>$('o').value+'|'+$('nl').value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'focus',
    name: 'a bar with a field takes the cursor for a moment in the middle',
    html: page(
      `${LABELLED('name=otp maxlength=6')}<div id=b></div>`,
      `let n=0;$('o').addEventListener('input',()=>{if(++n===2){$('b').innerHTML='<input id=nl>';$('nl').focus();setTimeout(()=>{window.bar=$('nl').value;$('b').innerHTML='';$('o').focus()},200)}});window.truth=()=>$('o').value+'|'+(window.bar??'none')`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'focus',
    name: 'each focus goes to the first empty field that is needed',
    html: page(
      `<label>Name of this device <input id=dev required></label>${LABELLED('name=otp maxlength=6')}`,
      `document.addEventListener('focusin',(e)=>{if(e.target!==$('dev')&&!$('dev').value)$('dev').focus()});window.truth=()=>$('o').value+'|'+$('dev').value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'focus',
    name: 'cleared when it is left before it is full',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `const o=$('o');o.onblur=()=>{if(o.value.length<6)o.value=''};window.truth=()=>o.value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'focus',
    name: 'a list that searches as soon as a digit is typed anywhere',
    html: page(
      `<input type=search id=q>${HEAD}${boxes()}`,
      `document.addEventListener('keydown',(e)=>{if(/^\\d$/.test(e.key)&&!e.target.closest('.box'))$('q').focus()},true);advance();window.truth=()=>join()+'|'+$('q').value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'leaving',
    name: 'goes on after the fourth of six',
    html: page(
      `<div id=root>${HEAD}<label>Code <input id=o name=otp inputmode=numeric></label></div>`,
      `$('o').oninput=()=>{if($('o').value.length===4)$('root').innerHTML='<h1>Wrong code</h1><label>Device name <input id=dev></label>'};window.truth=()=>$('dev')?.value??'none'`,
    ),
    expected: '',
  },
  {
    kind: 'once',
    name: 'a paste is dealt with 50 ms later and sent',
    html: page(
      HEAD + boxes(),
      `const done=()=>{if(join().length===6)submits.push(join())};advance();bx.forEach((b)=>{b.addEventListener('input',done);b.addEventListener('paste',(e)=>{e.preventDefault();const t=e.clipboardData.getData('text');setTimeout(()=>{[...t].forEach((c,i)=>{bx[i].value=c});done()},50)})});${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'sent by the keyup of the last box with all of the form closed',
    html: page(
      `<form id=f><fieldset id=s>${HEAD}${boxes()}</fieldset></form>`,
      `advance();bx[5].addEventListener('keyup',()=>{if(join().length===6)$('f').requestSubmit()});$('f').onsubmit=(e)=>{e.preventDefault();submits.push(join());$('s').disabled=true};${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'once',
    name: 'refused after 700 ms and boxes of a new kind in their place',
    html: page(
      `<div id=g>${HEAD}${boxes()}</div>`,
      `advance();document.addEventListener('input',()=>{if(!submits.length&&join().length===6){submits.push(join());setTimeout(()=>{const g=$('g');g.innerHTML='<h1>Wrong code</h1><p>Enter the 6-digit code of your authenticator app</p>'+'<input class=box maxlength=1 style="width:40px;height:50px">'.repeat(6);g.querySelector('input').focus()},700)}});window.truth=()=>new Promise((done)=>setTimeout(()=>done(submits.join()+'|'+[...document.querySelectorAll('.box')].map((b)=>b.value).join('')),700))`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'once',
    name: 'the full field becomes a line of text with a way to edit it',
    html: page(
      `<div id=g>${LABELLED('name=otp maxlength=6')}</div>`,
      `$('o').oninput=()=>{if($('o').value.length===6){submits.push($('o').value);$('g').innerHTML='<p>'+$('o').value+' <button>Edit</button></p>'}};${TRUTH_SUBMITS}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'each key is checked for 80 ms and shown only then',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `const o=$('o');let st='';o.addEventListener('input',()=>{const v=o.value;o.value=st;setTimeout(()=>{if(/^\\d*$/.test(v)&&v.length===st.length+1)st=v;o.value=st},80)});window.truth=()=>st+'|'+o.value`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'state',
    name: 'takes only input that says it was typed or pasted',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `const o=$('o');let st='';o.addEventListener('input',(e)=>{if(/^(?:insertText|insertFromPaste|deleteContentBackward)$/.test(e.inputType))st=o.value;else o.value=st});window.truth=()=>st+'|'+o.value`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'state',
    name: 'builds its state of the data of each input alone',
    html: page(
      HEAD + boxes(),
      `const st=[];bx.forEach((b,i)=>b.addEventListener('input',(e)=>{if(e.data&&/^\\d$/.test(e.data)){st[i]=e.data;b.value=e.data;bx[i+1]?.focus()}else{st[i]='';b.value=''}}));window.truth=()=>st.join('')+'|'+join()`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'state',
    name: 'reads the field a moment after each keydown',
    html: page(
      LABELLED('name=otp maxlength=6'),
      `const o=$('o');let st='';o.addEventListener('keydown',()=>setTimeout(()=>{st=o.value}));window.truth=()=>st+'|'+o.value`,
    ),
    expected: '<code>|<code>',
  },
  {
    kind: 'state',
    name: 'boxes noted when each is left',
    html: page(
      HEAD + boxes(),
      `const st=[];bx.forEach((b,i)=>{b.addEventListener('blur',()=>{st[i]=b.value});b.addEventListener('input',()=>{if(b.value)bx[i+1]?.focus()})});window.truth=()=>{document.activeElement?.blur();return st.join('')}`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'every key blocks the page for a third of a second',
    html: page(
      HEAD + boxes(),
      `advance();document.addEventListener('input',()=>{const t=Date.now()+330;while(Date.now()<t);});window.truth=join`,
    ),
    expected: '<code>',
  },
  {
    kind: 'state',
    name: 'boxes that allow two characters and keep the last',
    html: page(
      HEAD + boxes().replaceAll('maxlength=1', 'maxlength=2'),
      `bx.forEach((b,i)=>b.addEventListener('input',()=>{b.value=b.value.slice(-1);if(b.value)bx[i+1]?.focus()}));window.truth=join`,
    ),
    expected: '<code>',
  },
  {
    kind: 'shape',
    name: 'the first box takes six and the others one',
    html: page(
      HEAD + boxes((i) => `data-i=${i}`).replace('maxlength=1', 'maxlength=6 autocomplete=one-time-code'),
      `bx.forEach((b,i)=>b.addEventListener('input',()=>{const v=b.value;if(v.length>1){[...v].slice(0,6).forEach((c,k)=>{bx[k].value=c});bx[5].focus()}else if(v)bx[i+1]?.focus()}));window.truth=join`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'each box is added when the one before it is full: left to the user',
    html: page(
      `${HEAD}<div id=g></div>`,
      `const add=()=>{const b=document.createElement('input');b.className='box';b.maxLength=1;b.inputMode='numeric';b.style.cssText='width:40px;height:50px';b.setAttribute('aria-label','Digit '+($('g').children.length+1)+' of 6');b.oninput=()=>{if(b.value&&b===$('g').lastChild&&$('g').children.length<6)add().focus()};$('g').append(b);return b};add();window.truth=()=>[...$('g').children].map((b)=>b.value).join('')`,
    ),
    expected: '',
  },
  {
    kind: 'opens',
    name: 'drawn 900 ms after the page is there',
    html: page(
      `<div id=g>Please wait</div>`,
      `setTimeout(()=>{$('g').innerHTML=${JSON.stringify(`${HEAD}<label>Code <input id=o name=otp maxlength=6></label>`)}},900);window.truth=()=>$('o')?.value??'none'`,
    ),
    expected: '<code>',
  },
];
