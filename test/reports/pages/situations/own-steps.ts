import type { Page } from 'puppeteer-core';
import { boxes, HEAD, type MadePage, page } from '../page.ts';
import { BUTTON, LABELLED } from './parts.ts';

/** More of them that go on by themselves, ask for masks, or show more than one field. */
export const OWN_STEPS: readonly MadePage[] = [
  {
    kind: 'opens',
    name: 'read-only until a pointer comes down on it',
    html: page(
      LABELLED('name=otp maxlength=6 readonly'),
      `$('o').addEventListener('pointerdown',()=>{$('o').readOnly=false});window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'opens',
    name: 'in a frame that the page adds after half a second',
    html: page(
      `<input type=search id=q value=shoes>`,
      `setTimeout(()=>{const f=document.createElement('iframe');f.id='f';f.srcdoc=${JSON.stringify(LABELLED('name=otp maxlength=6'))};document.body.append(f)},500);window.truth=()=>$('f')?.contentDocument.getElementById('o')?.value+'|'+$('q').value`,
    ),
    expected: '<code>|shoes',
  },
  {
    kind: 'opens',
    name: 'far below in a part that scrolls by itself',
    html: page(
      `<div style="height:200px;overflow:auto"><div style="height:3000px">Terms</div>${LABELLED('name=otp maxlength=6')}</div>`,
      `window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'six spaced places that stand in the field',
    html: page(
      LABELLED('name=otp'),
      `const o=$('o');let d='';const draw=()=>{o.value=[0,1,2,3,4,5].map((i)=>d[i]??'_').join(' ');const at=Math.min(d.length*2,11);o.setSelectionRange(at,at)};o.addEventListener('focus',()=>setTimeout(draw));o.addEventListener('input',()=>{d=o.value.replace(/\\D/g,'').slice(0,6);draw()});window.truth=()=>d`,
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'written as a phone number is',
    html: page(
      LABELLED('name=otp type=tel'),
      `const o=$('o');o.addEventListener('input',()=>{const d=o.value.replace(/\\D/g,'').slice(0,6);o.value=d.length>3?'('+d.slice(0,3)+') '+d.slice(3):d});window.truth=()=>o.value.replace(/\\D/g,'')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'a paste must have the dash that typing gets by itself',
    html: page(
      LABELLED('name=otp maxlength=7 placeholder=000-000'),
      `const o=$('o');o.addEventListener('paste',(e)=>{if(!/^\\d{3}-\\d{3}$/.test(e.clipboardData.getData('text'))){e.preventDefault();o.value=''}});o.addEventListener('input',()=>{const d=o.value.replace(/\\D/g,'').slice(0,6);o.value=d.length>=3?d.slice(0,3)+'-'+d.slice(3):d});window.truth=()=>o.value.replace('-','')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'mask',
    name: 'zeros stand in the field until it is typed over',
    html: page(
      LABELLED('name=otp value=000000 maxlength=6'),
      `const o=$('o');o.onfocus=()=>o.select();window.truth=()=>o.value`,
    ),
    expected: '<code>',
  },
  {
    kind: 'order',
    name: 'right to left with boxes reversed back to left to right',
    html: page(
      `<div dir=rtl lang=ar><h1>التحقق بخطوتين</h1><p>أدخل الرمز المكون من 6 أرقام من تطبيق المصادقة</p><div style="display:flex;flex-direction:row-reverse">${boxes()}</div></div>`,
      'advance();window.truth=join',
    ),
    expected: '<code>',
  },
  {
    kind: 'two codes',
    name: 'German: one field for the code of the email and one for the app',
    html: page(
      `<h1>Sicherheitsprüfung</h1><label>Code aus der E-Mail <input class=box name=c1 maxlength=6></label><label>Code aus der Authenticator-App <input class=box name=c2 maxlength=6></label>`,
      `bx[0].focus();window.truth=()=>bx[1].value+'|'+bx[0].value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'two codes',
    name: 'Chinese: one field for the code of the email and one for Google',
    html: page(
      `<h1>安全验证</h1><label>邮箱验证码 <input class=box name=c1 maxlength=6 placeholder="请输入邮箱验证码"></label><label>谷歌验证码 <input class=box name=c2 maxlength=6 placeholder="请输入谷歌验证码"></label>`,
      `bx[0].focus();window.truth=()=>bx[1].value+'|'+bx[0].value`,
    ),
    expected: '<code>|',
  },
  {
    kind: 'which',
    name: 'a change of the password that asks for a code',
    html: page(
      `<form><label>Current password <input type=password class=box value=old></label><label>New password <input type=password class=box></label><label>Repeat it <input type=password class=box></label><label>6-digit authenticator code <input id=o name=totp></label>${BUTTON}</form>`,
      `window.truth=()=>$('o').value+'|'+bx.map((b)=>b.value).join()`,
    ),
    expected: '<code>|old,,',
  },
  {
    kind: 'which',
    name: 'a chat that has the cursor in its text',
    html: page(
      `${LABELLED('name=otp maxlength=6')}<div id=c contenteditable role=textbox aria-label=Message style="border:1px solid;height:40px">Hello</div>`,
      `$('c').focus();window.truth=()=>$('o').value+'|'+$('c').textContent`,
    ),
    expected: '<code>|Hello',
  },
  {
    kind: 'components',
    name: 'a closed element in each box of a closed element',
    html: page(
      `${HEAD}<x-otp></x-otp><input type=search id=q value=shoes>`,
      `const all=[];customElements.define('x-box',class extends HTMLElement{constructor(){super();const r=this.attachShadow({mode:'closed',delegatesFocus:true});r.innerHTML='<input maxlength=1 inputmode=numeric style="width:40px;height:50px">';const i=r.querySelector('input'),n=all.push(i)-1;i.oninput=()=>{if(i.value)all[n+1]?.focus()}}});customElements.define('x-otp',class extends HTMLElement{constructor(){super();this.attachShadow({mode:'closed'}).innerHTML='<div dir=ltr>'+'<x-box></x-box>'.repeat(6)+'</div>'}});window.truth=()=>all.map((i)=>i.value).join('')+'|'+$('q').value`,
    ),
    expected: '<code>|shoes',
  },
  {
    kind: 'components',
    name: 'a host that draws its boxes anew from a property at each key',
    html: page(
      `${HEAD}<x-otp></x-otp>`,
      `customElements.define('x-otp',class extends HTMLElement{s=['','','','','',''];connectedCallback(){this.r=this.attachShadow({mode:'open'});this.draw()}draw(at){this.r.innerHTML=this.s.map((v,i)=>'<input data-i='+i+' value="'+v+'" maxlength=1 style="width:40px;height:50px">').join('');this.r.querySelectorAll('input').forEach((b,i)=>b.addEventListener('input',()=>{this.s[i]=b.value;queueMicrotask(()=>this.draw(Math.min(5,i+1)))}));if(at!==undefined)this.r.children[at].focus()}});window.truth=()=>document.querySelector('x-otp').s.join('')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'editable',
    name: 'an editor that draws its own text from what is about to be typed',
    html: page(
      `${HEAD}<div id=o role=textbox contenteditable aria-label="Authentication code" style="border:1px solid;width:200px;height:30px"></div>`,
      `let st='';$('o').addEventListener('beforeinput',(e)=>{e.preventDefault();if(/^insert/.test(e.inputType))st=(st+(e.data??e.dataTransfer?.getData('text')??'')).slice(0,6);else st=st.slice(0,-1);$('o').textContent=st});$('o').focus();window.truth=()=>st+'|'+$('o').textContent`,
    ),
    first: (tab: Page) => tab.focus('#o'),
    expected: '<code>|<code>',
  },
  {
    kind: 'editable',
    name: 'six plain editable boxes that keep one character',
    html: page(
      `${HEAD}<div>${'<div class=box contenteditable=plaintext-only inputmode=numeric style="display:inline-block;width:40px;height:48px;border:1px solid"></div>'.repeat(6)}</div>`,
      `bx.forEach((b,i)=>b.addEventListener('input',()=>{const c=b.textContent.slice(-1);if(b.textContent.length>1)b.textContent=c;if(c)bx[i+1]?.focus()}));window.truth=()=>bx.map((b)=>b.textContent).join('')`,
    ),
    expected: '<code>',
  },
  {
    kind: 'editable',
    name: 'a text area of one row that is labelled',
    html: page(
      `${HEAD}<label for=o>Authentication code</label><textarea id=o rows=1 maxlength=6></textarea>${BUTTON}`,
      `window.truth=()=>$('o').value`,
    ),
    first: (tab: Page) => tab.focus('#o'),
    expected: '<code>',
  },
  {
    kind: 'proof',
    name: 'a key pad of the page beside a field that is deaf to keys',
    html: page(
      `${LABELLED('name=otp inputmode=none')}<button type=button>1</button><button type=button>2</button>`,
      `const o=$('o');let st='';for(const t of ['keydown','keypress','beforeinput','paste'])o.addEventListener(t,(e)=>e.preventDefault());o.addEventListener('input',()=>{o.value=st});window.truth=()=>o.value`,
    ),
    expected: '',
  },
  {
    kind: 'proof',
    name: 'keeps the digits and puts a zero before them a moment later',
    html: page(
      LABELLED('name=otp'),
      `const o=$('o');o.addEventListener('input',()=>setTimeout(()=>{if(o.value&&!o.value.startsWith('00'))o.value='00'+o.value.replace(/^0+/,'')},60));window.truth=()=>''`,
    ),
    expected: '',
  },
  {
    kind: 'proof',
    name: 'boxes of which the third forgets its digit when it is left',
    html: page(
      HEAD + boxes(),
      `advance();bx[2].addEventListener('blur',()=>setTimeout(()=>{bx[2].value=''},30));window.truth=()=>''`,
    ),
    expected: '',
  },
  {
    kind: 'clobbered',
    name: 'fields of the form are called after what is asked of an element',
    html: page(
      `<form><input type=hidden name=ownerDocument><input type=hidden name=isConnected><input type=hidden name=getRootNode><input type=hidden name=contains><input type=hidden name=closest><input type=hidden name=nodeType><input type=hidden name=parentNode><input type=hidden name=shadowRoot>${LABELLED('name=otp maxlength=6')}</form>`,
      `window.truth=()=>$('o').value`,
    ),
    expected: '<code>',
  },
];
